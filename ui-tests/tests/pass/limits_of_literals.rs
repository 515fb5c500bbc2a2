//! The largest and smallest numbers, other notations, suffixes.

use api_error::{ApiError, Constant};

#[derive(Debug, ApiError)]
#[api(numbers = -9_223_372_036_854_775_808..=9_223_372_036_854_775_807)]
enum Extreme {
    #[api(status = 0x190, number = -9_223_372_036_854_775_808, extra(a = -9_223_372_036_854_775_808))]
    Lowest,
    #[api(status = 599, number = 9_223_372_036_854_775_807, extra(a = 1.797_693_134_862_315_7e308))]
    Highest,
    #[api(status = 404_u16, number = 0b11, extra(a = 5e-324))]
    Suffixed,
    #[api(status = 4_0_4, number = 0, extra(a = 0.0))]
    Zero,
}

#[test]
fn compiles_and_runs() {
    assert_eq!((Extreme::LOWEST.number(), Extreme::LOWEST.status().as_u16()), (Some(i64::MIN), 400));
    assert_eq!(Extreme::LOWEST.extra("a"), Some(Constant::Int(i64::MIN)));
    assert_eq!((Extreme::HIGHEST.number(), Extreme::HIGHEST.status().as_u16()), (Some(i64::MAX), 599));
    assert_eq!(Extreme::HIGHEST.extra("a"), Some(Constant::Float(f64::MAX)));
    assert_eq!((Extreme::SUFFIXED.number(), Extreme::SUFFIXED.extra("a")), (Some(3), Some(Constant::Float(5e-324))));
    assert_eq!((Extreme::ZERO.number(), Extreme::ZERO.status().as_u16()), (Some(0), 404));
    let _ = [Extreme::Lowest, Extreme::Highest, Extreme::Suffixed, Extreme::Zero];
}
