/// `value / base` with two decimals.
#[must_use]
pub fn ratio(value: u128, base: u128) -> String {
    let base = base.max(1);
    let hundredths = (value * 100 + base / 2) / base;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
