//! The address where `dist/` will be served.

use std::fmt;
use std::str::FromStr;

use anyhow::{Error, Result, ensure};

/// An absolute address that ends in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Site(String);

impl Site {
    /// The host of the browser tests, which no name server knows.
    pub(super) fn of_tests() -> Self {
        Self("http://weigh-up.localhost/".to_owned())
    }
}

impl FromStr for Site {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let rest = ["https://", "http://"]
            .iter()
            .find_map(|scheme| text.strip_prefix(scheme));
        let host = rest.and_then(|rest| rest.split('/').next());
        ensure!(
            host.is_some_and(|host| !host.is_empty()),
            "“{text}” is no address: it begins with https:// or http:// and a host"
        );
        ensure!(text.ends_with('/'), "“{text}” does not end in /");
        let is_foreign = |letter: char| {
            letter.is_whitespace() || letter.is_control() || "?#&'\"<>\\".contains(letter)
        };
        ensure!(
            !text.contains(is_foreign),
            "“{text}” has a letter that the address of a folder has not"
        );
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[test]
fn an_address_is_whole_and_ends_in_a_slash() {
    for good in [
        "https://example.org/",
        "http://a.localhost:8080/tools/weigh-up/",
    ] {
        let site: Site = good.parse().expect(good);
        assert_eq!(site.to_string(), good);
    }
    for bad in [
        "",
        "/",
        "example.org/",
        "ftp://example.org/",
        "https://",
        "https:///",
        "https://example.org",
        "https://example.org/?a/",
        "https://example.org/#/",
        "https://example.org/a b/",
        "https://example.org/\"/",
        "https://example.org/a&b/",
    ] {
        assert!(bad.parse::<Site>().is_err(), "{bad}");
    }
    let tests = Site::of_tests().to_string();
    assert_eq!(tests.parse::<Site>().expect("it is one").to_string(), tests);
}
