//! Bodies: any bytes, or those of an envelope after some changes.

use api_error::ErrorView;
use arbitrary::Arbitrary;
use bytes::Bytes;

use crate::envelopes::Which;
use crate::errors::ShopError;
use crate::json::Json;

const MAX_BODY: usize = 4096;

#[derive(Arbitrary, Debug)]
pub enum Body<'a> {
    Any(&'a [u8]),
    Changed { sent: Option<ShopError>, changes: Vec<Change<'a>>, cut: Option<u16> },
}

/// A change of the value at a place.
#[derive(Arbitrary, Debug)]
pub struct Change<'a> {
    place: u8,
    how: How<'a>,
}

#[derive(Arbitrary, Debug)]
enum How<'a> {
    Retype(u8),
    Text(&'a str),
    Number(i64),
    Raw(&'a str),
    Remove(u8),
    Rename(u8, u8),
    RenameTo(u8, &'a str),
    Repeat(u8),
    Add(u8, u8),
    Nest(u8, bool),
}

const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1.5",
    "1e400",
    "1e300",
    "18446744073709551615",
    "-9223372036854775808",
    "\"\"",
    "\"a\\n\\u001b\\u202e\\u2028\"",
    "\"\\ud800\"",
    "\"\\ud83d\\ude00\"",
    "[]",
    "[[{}]]",
    "{}",
    "{\"\\udc00\":1}",
    "{\"a\":1,\"a\":2}",
    "[null]",
    "\"2024-02-30T25:00:00Z\"",
    "\"Export failed: disk failed: \"",
    "\"SOLD_OUT\"",
    "\"INVALID\"",
    "\"TOO_OFTEN\"",
    "\"LIMITED\"",
    "\"FAILED\"",
    "\"NO_ITEM\"",
    "\"REFUSED\"",
    "\"TOLD\"",
    "\"BROKEN\"",
    "\"MANY\"",
    "\"CARD_DECLINED\"",
    "\"Card_Declined\"",
    "\"closed\"",
    "\"CLOSED\"",
    "\"There is no red 7\"",
    "7",
    "\"red\"",
    "\"urn:acme:error:CLOSED\"",
];

const NAMES: &[&str] = &[
    "\"code\"",
    "\"message\"",
    "\"error\"",
    "\"details\"",
    "\"field_errors\"",
    "\"field\"",
    "\"itemId\"",
    "\"color\"",
    "\"left\"",
    "\"reason\"",
    "\"type\"",
    "\"status\"",
    "\"\\ud800\"",
    "\"\\u0063ode\"",
    "\"a\\nb\"",
    "\"\"",
    "\"pointer\"",
    "\"disk\"",
    "\"till\"",
];

fn pick(from: &'static [&'static str], at: u8) -> String {
    from[usize::from(at) % from.len()].to_owned()
}

impl Body<'_> {
    pub fn bytes(&self, which: Which) -> Bytes {
        let mut body = match self {
            Self::Any(bytes) => bytes.to_vec(),
            Self::Changed { sent, changes, cut } => {
                let mut body = changed(&base(sent.as_ref(), which), changes);
                if let Some(cut) = cut {
                    body.truncate(usize::from(*cut) % (body.len() + 1));
                }
                body
            }
        };
        body.truncate(MAX_BODY);
        body.into()
    }
}

/// A body as a service sends it.
fn base(sent: Option<&ShopError>, which: Which) -> Vec<u8> {
    match sent {
        Some(error) => ErrorView::new(error).with_envelope(which.envelope()).body().to_vec(),
        None => which.body().into(),
    }
}

fn changed(body: &[u8], changes: &[Change<'_>]) -> Vec<u8> {
    let Ok(json) = serde_json::from_slice::<serde_json::Value>(body) else {
        return changed_text(body, changes);
    };
    let mut json = Json::from(json);
    for Change { place, how } in changes.iter().take(12) {
        let place = usize::from(*place) % json.len();
        if let Some(value) = json.at(place) {
            how.change(value);
        }
    }
    let mut text = String::new();
    json.write(&mut text);
    text.into()
}

/// A text has no places but those between its bytes.
fn changed_text(body: &[u8], changes: &[Change<'_>]) -> Vec<u8> {
    let mut body = body.to_vec();
    for Change { place, how } in changes.iter().take(12) {
        let at = usize::from(*place) % (body.len() + 1);
        let mut value = Json::Text(String::new());
        how.change(&mut value);
        let mut text = String::new();
        value.write(&mut text);
        body.splice(at..at, text.into_bytes());
    }
    body
}

impl How<'_> {
    fn change(&self, value: &mut Json) {
        match *self {
            Self::Retype(at) => *value = Json::Text(pick(VALUES, at)),
            Self::Text(text) => *value = Json::Text(serde_json::Value::from(text).to_string()),
            Self::Number(number) => *value = Json::Text(number.to_string()),
            Self::Raw(text) => *value = Json::Text(text.to_owned()),
            Self::Nest(depth, is_array) => {
                let (open, close) = if is_array { ("[", "]") } else { ("{\"a\":", "}") };
                let mut text = open.repeat(depth.into());
                value.write(&mut text);
                *value = Json::Text(text + &close.repeat(depth.into()));
            }
            _ => match value {
                Json::Object(members) => self.change_members(members),
                Json::Array(items) => self.change_items(items),
                Json::Text(_) => {}
            },
        }
    }

    fn change_members(&self, members: &mut Vec<(String, Json)>) {
        if let Self::Add(name, value) = *self {
            return members.push((pick(NAMES, name), Json::Text(pick(VALUES, value))));
        }
        let Some(at) = self.index(members.len()) else { return };
        match *self {
            Self::Remove(_) => _ = members.remove(at),
            Self::Rename(_, name) => members[at].0 = pick(NAMES, name),
            Self::RenameTo(_, name) => members[at].0 = serde_json::Value::from(name).to_string(),
            _ => members.push(members[at].clone()),
        }
    }

    fn change_items(&self, items: &mut Vec<Json>) {
        if let Self::Add(_, value) = *self {
            return items.push(Json::Text(pick(VALUES, value)));
        }
        let Some(at) = self.index(items.len()) else { return };
        match self {
            Self::Remove(_) => _ = items.remove(at),
            _ => items.push(items[at].clone()),
        }
    }

    fn index(&self, len: usize) -> Option<usize> {
        match *self {
            Self::Remove(at) | Self::Rename(at, _) | Self::RenameTo(at, _) | Self::Repeat(at) => {
                usize::from(at).checked_rem(len)
            }
            _ => None,
        }
    }
}
