//! The text literals of Rust code.

/// A text literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Literal {
    pub(crate) line: usize,
    /// The code of its line before it.
    pub(crate) before: String,
    /// What stands between the quotation marks, as it is written.
    pub(crate) text: String,
}

/// The text literals of some code, without those in comments.
pub(crate) fn literals(code: &str) -> Vec<Literal> {
    let mut literals = Vec::new();
    let mut before = String::new();
    let mut rest = code;
    while let Some(letter) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some((text, length)) = literal(rest, &before) {
            let line = code[..code.len() - rest.len()].matches('\n').count() + 1;
            let text = text.to_owned();
            let before = before.clone();
            literals.push(Literal { line, before, text });
            length
        } else {
            character(rest).unwrap_or(letter.len_utf8())
        };
        let passed = &rest[..length];
        match passed.rsplit_once('\n') {
            Some((_, last)) => last.clone_into(&mut before),
            None if !passed.starts_with("/*") => before.push_str(passed),
            None => {}
        }
        rest = &rest[length..];
    }
    literals
}

/// The text of the literal that the code begins with, and the length of the whole.
fn literal<'a>(code: &'a str, before: &str) -> Option<(&'a str, usize)> {
    let part_of_a_name = before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    let raw = code.strip_prefix('r').filter(|_| !part_of_a_name);
    if let Some(raw) = raw {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let close = format!("\"{}", "#".repeat(hashes));
        if let Some(text) = raw[hashes..].strip_prefix('"') {
            let end = text.find(&close)?;
            return Some((&text[..end], 1 + hashes + 1 + end + close.len()));
        }
    }
    let text = code.strip_prefix('"')?;
    let mut escaped = false;
    let end = text.find(|letter| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    })?;
    Some((&text[..end], end + 2))
}

/// The length of the character literal that the code begins with; a lifetime is none.
fn character(code: &str) -> Option<usize> {
    let inner = code.strip_prefix('\'')?;
    let letter = inner.chars().next()?;
    if letter == '\\' {
        let escaped = inner[1..].chars().next()?.len_utf8();
        return Some(inner[1 + escaped..].find('\'')? + 3 + escaped);
    }
    let close = inner[letter.len_utf8()..].starts_with('\'');
    close.then(|| letter.len_utf8() + 2)
}

#[test]
fn literals_are_found_where_they_are() {
    let rows: [(&str, &[(usize, &str)]); 9] = [
        ("f(\"one\", \"two\")", &[(1, "one"), (1, "two")]),
        ("a\nb\n  \"three\"", &[(3, "three")]),
        ("// \"no\"\n\"yes\"", &[(2, "yes")]),
        ("/* \"no\"\n */ \"yes\"", &[(2, "yes")]),
        ("\"a \\\"b\\\" c\" \"d\"", &[(1, "a \\\"b\\\" c"), (1, "d")]),
        ("r#\"a \"b\" c\"# r\"d\"", &[(1, "a \"b\" c"), (1, "d")]),
        (
            "'\"' '\\'' '\\\\' \"a\" fn f<'a>() \"b\"",
            &[(1, "a"), (1, "b")],
        ),
        ("'\\u{201c}' \"a\"", &[(1, "a")]),
        ("\"a\nb\" \"c\"", &[(1, "a\nb"), (2, "c")]),
    ];
    for (code, expected) in rows {
        let found = literals(code);
        let found: Vec<_> = found
            .iter()
            .map(|found| (found.line, &*found.text))
            .collect();
        assert_eq!(found, expected, "in {code}");
    }
}

#[test]
fn what_stands_before_a_literal_is_known() {
    let before: Vec<String> = literals("<a rel=\"b\"\n  title={\"c\"} />")
        .into_iter()
        .map(|literal| literal.before)
        .collect();
    assert_eq!(before, ["<a rel=", "  title={"]);
}
