//! The part of JSON Schema that the schema for editors is written in.

use serde_json::Value;

/// A schema whose definitions are looked up in its root.
pub(crate) struct Schema(pub(crate) Value);

impl Schema {
    /// Returns `true` if a document is as the schema has it.
    pub(crate) fn allows(&self, document: &Value) -> bool {
        self.valid(&self.0, document)
    }

    fn valid(&self, told: &Value, value: &Value) -> bool {
        let rules = told.as_object().expect("a schema");
        rules
            .iter()
            .all(|(rule, of)| self.holds(rule, of, told, value))
    }

    fn holds(&self, rule: &str, of: &Value, told: &Value, value: &Value) -> bool {
        let each = || of.as_array().expect(rule).iter();
        let valid = |told: &Value| self.valid(told, value);
        match rule {
            "$schema" | "title" | "description" | "default" | "definitions" | "then" => true,
            "$ref" => {
                let place = of.as_str().expect("a place");
                let found = self.0.pointer(place.trim_start_matches('#'));
                valid(found.expect(place))
            }
            "allOf" => each().all(valid),
            "anyOf" => each().any(valid),
            "oneOf" => each().filter(|told| valid(told)).count() == 1,
            "not" => !valid(of),
            "if" => !valid(of) || valid(&told["then"]),
            "enum" => each().any(|known| known == value),
            "type" => match of {
                Value::Array(_) => each().any(|kind| is_of(kind, value)),
                kind => is_of(kind, value),
            },
            "minimum" | "maximum" => value.as_f64().is_none_or(|number| {
                let end = of.as_f64().expect("a number");
                if rule == "minimum" {
                    number >= end
                } else {
                    number <= end
                }
            }),
            "pattern" => value
                .as_str()
                .is_none_or(|text| fits(of.as_str().expect("a pattern"), text)),
            _ if value.is_array() => self.holds_of_list(rule, of, value),
            _ if value.is_object() => self.holds_of_table(rule, of, told, value),
            _ => true,
        }
    }

    fn holds_of_list(&self, rule: &str, of: &Value, value: &Value) -> bool {
        let items = value.as_array().expect("a list");
        match rule {
            "items" => items.iter().all(|item| self.valid(of, item)),
            "minItems" => items.len() >= count(of),
            "maxItems" => items.len() <= count(of),
            "uniqueItems" => (1..items.len()).all(|end| !items[..end].contains(&items[end])),
            _ => true,
        }
    }

    fn holds_of_table(&self, rule: &str, of: &Value, told: &Value, value: &Value) -> bool {
        let entries = value.as_object().expect("a table");
        let is_named = |key: &String| {
            told.get("properties")
                .is_some_and(|keys| keys.get(key).is_some())
        };
        let mut others = entries.iter().filter(|(key, _)| !is_named(key));
        match rule {
            "properties" => entries.iter().all(|(key, value)| {
                let told = of.get(key);
                told.is_none_or(|told| self.valid(told, value))
            }),
            "additionalProperties" if of == false => others.next().is_none(),
            "additionalProperties" => others.all(|(_, value)| self.valid(of, value)),
            "propertyNames" => entries
                .keys()
                .all(|key| self.valid(of, &key.as_str().into())),
            "required" => {
                let mut keys = of.as_array().expect("keys").iter();
                keys.all(|key| entries.contains_key(key.as_str().expect("a key")))
            }
            "minProperties" => entries.len() >= count(of),
            "maxProperties" => entries.len() <= count(of),
            "items" | "minItems" | "maxItems" | "uniqueItems" => true,
            _ => unreachable!("the rule “{rule}” is new here"),
        }
    }
}

fn count(of: &Value) -> usize {
    of.as_u64()
        .and_then(|count| count.try_into().ok())
        .expect("a count")
}

fn is_of(kind: &Value, value: &Value) -> bool {
    match kind.as_str().expect("a type") {
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        kind => unreachable!("the type “{kind}” is new here"),
    }
}

fn fits(pattern: &str, text: &str) -> bool {
    let after = |scheme: &str| {
        let rest = text.strip_prefix(scheme);
        rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
    };
    match pattern {
        "\\S" => !text.trim().is_empty(),
        "-href$" => text.ends_with("-href"),
        "^[^\\s]*$" => !text.contains(char::is_whitespace),
        "^https://[^\\s]+$" => after("https://"),
        "^(https://|mailto:)[^\\s]+$" => after("https://") || after("mailto:"),
        "^[a-z][a-z0-9-]*$" => {
            let is_allowed = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
            text.starts_with(|first: char| first.is_ascii_lowercase())
                && text.bytes().all(is_allowed)
        }
        pattern if pattern.starts_with("^[0-9]{4}-") => {
            let numbers: Vec<u32> = text
                .split('-')
                .filter_map(|part| part.parse().ok())
                .collect();
            text.len() == 10 && matches!(numbers[..], [_, 1..=12, 1..=31])
        }
        pattern => unreachable!("the pattern “{pattern}” is new here"),
    }
}
