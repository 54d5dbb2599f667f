//! The browser's own formats.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::comparison::Date;
use crate::language::isolation::isolated;
use crate::language::{Decimals, Formats, Language, Plural};

#[wasm_bindgen]
extern "C" {
    #[derive(Clone, Debug)]
    type NumberFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locale: &str, options: &JsValue) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    #[derive(Clone, Debug)]
    type PluralRules;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locale: &str) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: f64) -> String;

    #[derive(Clone, Debug)]
    type ListFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locale: &str) -> Result<ListFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, items: &Array) -> String;

    #[derive(Clone, Debug)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locale: &str, options: &JsValue) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, date: &js_sys::Date) -> String;
}

/// The formats of a locale.
#[derive(Debug)]
struct Intl {
    numbers: NumberFormat,
    percents: NumberFormat,
    hundredths: NumberFormat,
    plurals: PluralRules,
    lists: ListFormat,
    dates: DateTimeFormat,
}

thread_local! {
    /// The languages by their locales. A browser needs some 30 KB for the formats of one, so all
    /// widgets of a page share them.
    static LANGUAGES: RefCell<Vec<(String, Language)>> = const { RefCell::new(Vec::new()) };
}

/// The language to speak: the words are English, so the formats are those of an English locale,
/// the wanted one where it is English.
pub(crate) fn language(wanted: Option<&str>) -> Result<Language, JsValue> {
    let wanted = wanted.filter(|wanted| {
        let language = wanted.split('-').next();
        language.is_some_and(|language| language.eq_ignore_ascii_case("en"))
    });
    let locale = wanted.unwrap_or("en");
    LANGUAGES.with_borrow_mut(|known| {
        if let Some((_, language)) = known.iter().find(|(known, _)| known == locale) {
            return Ok(language.clone());
        }
        // A locale that the browser refuses is no reason to show nothing.
        let formats = Intl::of(locale).or_else(|_| Intl::of("en"))?;
        let language = Language::new(Rc::new(formats));
        known.push((locale.to_owned(), language.clone()));
        Ok(language)
    })
}

impl Intl {
    fn of(locale: &str) -> Result<Self, JsValue> {
        Ok(Self {
            numbers: NumberFormat::new(locale, &JsValue::UNDEFINED)?,
            percents: NumberFormat::new(locale, &options(&[("style", "percent")]))?,
            hundredths: NumberFormat::new(locale, &options(&[("minimumFractionDigits", "2")]))?,
            plurals: PluralRules::new(locale)?,
            lists: ListFormat::new(locale)?,
            dates: DateTimeFormat::new(
                locale,
                &options(&[("dateStyle", "long"), ("timeZone", "UTC")]),
            )?,
        })
    }
}

fn options(pairs: &[(&str, &str)]) -> JsValue {
    let options = Object::new();
    for (key, value) in pairs {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    options.into()
}

/// The number as the browser counts; no number of the model comes near the end of this range.
fn float(number: i64) -> f64 {
    f64::from(i32::try_from(number).unwrap_or(i32::MAX))
}

impl Formats for Intl {
    fn number(&self, number: i64) -> String {
        self.numbers.format(float(number))
    }

    #[allow(
        clippy::float_arithmetic,
        reason = "the browser formats a share, not a per cent"
    )]
    fn percent(&self, percent: i64) -> String {
        self.percents.format(float(percent) / 100.0)
    }

    #[allow(
        clippy::float_arithmetic,
        reason = "the browser has no other numbers with decimals"
    )]
    fn decimal(&self, units: i64, decimals: Decimals) -> String {
        let number = float(units) / float(decimals.units());
        let mut told = self.hundredths.format(number);
        if decimals == Decimals::One {
            // The last digit is a zero.
            told.pop();
        }
        told
    }

    fn list(&self, items: &[String]) -> String {
        let list: Array = items
            .iter()
            .map(|item| JsValue::from_str(&isolated(item)))
            .collect();
        self.lists.format(&list)
    }

    fn plural(&self, number: i64) -> Plural {
        match &*self.plurals.select(float(number)) {
            "zero" => Plural::Zero,
            "one" => Plural::One,
            "two" => Plural::Two,
            "few" => Plural::Few,
            "many" => Plural::Many,
            _ => Plural::Other,
        }
    }

    fn date(&self, date: Date) -> String {
        let text = JsValue::from_str(&date.to_string());
        let date_object = js_sys::Date::new(&text);
        // A day that no calendar has would make the browser's formatter throw.
        if date_object.get_time().is_nan() {
            return date.to_string();
        }
        self.dates.format(&date_object)
    }
}

/// The day, where the reader is.
pub(crate) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    Date {
        year: u16::try_from(now.get_full_year()).unwrap_or_default(),
        month: small(now.get_month() + 1),
        day: small(now.get_date()),
    }
}
