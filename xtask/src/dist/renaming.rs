//! Short names between the wasm and its glue. wasm-bindgen gives each import a long name with a
//! hash that does not compress, in both files; wasm-opt shortens them in the wasm and says how.

use anyhow::{Context as _, Result, ensure};
use regex::{Captures, Regex};
use serde_json::Value;

use super::page::replace_once;

/// The option that makes wasm-opt shorten the names and print how.
pub(super) const OPTION: &str = "--minify-imports-and-exports-and-modules";

/// The name that wasm-opt gives to the one module that everything is imported from.
const MODULE: &str = "a";

/// The glue with the names that wasm-opt printed.
pub(super) fn follow(glue: &str, printed: &str) -> Result<String> {
    let names: Value = serde_json::from_str(printed).context("wasm-opt's list of names")?;
    let imports = pairs(&names, "imports")?;
    let exports = pairs(&names, "exports")?;
    // An import is a member of the object literal that the glue hands to the wasm.
    let import = Regex::new(r"(?m)^(\s+)(__wb\w+)(: )")?;
    let given: Vec<_> = import
        .captures_iter(glue)
        .map(|found| found[2].to_owned())
        .collect();
    for (name, _) in &imports {
        ensure!(
            given.contains(name),
            "the glue gives no {name} in the form that this reads"
        );
    }
    let glue = import.replace_all(glue, |found: &Captures<'_>| {
        format!("{}{}{}", &found[1], short(&imports, &found[2]), &found[3])
    });
    let export = Regex::new(r"\b(wasm\.)(\w+)")?;
    let taken = export
        .captures_iter(&glue)
        .filter(|found| short(&exports, &found[2]) != &found[2]);
    ensure!(
        exports.is_empty() || taken.count() > 0,
        "the glue takes no export in the form that this reads"
    );
    let glue = export.replace_all(&glue, |found: &Captures<'_>| {
        format!("{}{}", &found[1], short(&exports, &found[2]))
    });
    // Nothing starts the wasm synchronously, so the minifier may drop what does.
    let glue = replace_once(&glue, "export { initSync, ", "export { ")?;
    replace_once(&glue, "\"./weigh-up_bg.js\": ", &format!("{MODULE:?}: "))
}

/// The short names of some exports, each behind its long one.
pub(super) fn exports(long: &[String], printed: &str) -> Result<Vec<(String, String)>> {
    let names: Value = serde_json::from_str(printed).context("wasm-opt's list of names")?;
    let pairs = pairs(&names, "exports")?;
    let pair = |name: &String| (name.clone(), short(&pairs, name).to_owned());
    Ok(long.iter().map(pair).collect())
}

/// The long and the short names of a kind.
fn pairs(names: &Value, kind: &str) -> Result<Vec<(String, String)>> {
    let rows = names
        .get(kind)
        .and_then(Value::as_array)
        .with_context(|| format!("wasm-opt lists no {kind}"))?;
    let pair = |row: &Value| {
        let mut texts = row.as_array()?.iter().rev().filter_map(Value::as_str);
        let short = texts.next()?;
        Some((texts.next()?.to_owned(), short.to_owned()))
    };
    let pairs: Option<Vec<_>> = rows.iter().map(pair).collect();
    pairs.with_context(|| format!("wasm-opt lists {kind} in another form than this reads"))
}

/// The short name; what was not shortened stays.
fn short<'a>(pairs: &'a [(String, String)], long: &'a str) -> &'a str {
    let mut found = pairs.iter().filter(|(name, _)| name == long);
    found.next().map_or(long, |(_, short)| short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_on_both_sides() {
        let glue = "
    const import0 = {
        __wbg_then_e3f7: function(arg0) {
            return wasm.__wbindgen_malloc(1) + wasm.unknown + other.__wbindgen_malloc;
        },
    };
    return { \"./weigh-up_bg.js\": import0 };
export { initSync, start as default };";
        let printed = r#"{
            "imports": [["./weigh-up_bg.js", "__wbg_then_e3f7", "$"]],
            "exports": [["__wbindgen_malloc", "b"]]
        }"#;
        let expected = "
    const import0 = {
        $: function(arg0) {
            return wasm.b(1) + wasm.unknown + other.__wbindgen_malloc;
        },
    };
    return { \"a\": import0 };
export { start as default };";
        assert_eq!(follow(glue, printed).expect("a list of names"), expected);
        let long = ["__wbindgen_malloc".to_owned(), "memory".to_owned()];
        let exports = exports(&long, printed).expect("a list of names");
        let short: Vec<_> = exports.iter().map(|(_, short)| short).collect();
        assert_eq!(short, ["b", "memory"]);
    }

    #[test]
    fn another_form_is_a_mistake() {
        assert!(follow("", "[]").is_err());
        assert!(follow("", r#"{"imports": [[1]], "exports": []}"#).is_err());
        for (glue, names, problem) in [
            (
                "export {};",
                r#"{"imports": [], "exports": []}"#,
                "export { initSync,  is missing",
            ),
            (
                "import0.__wbg_then = 0;",
                r#"{"imports": [["./a.js", "__wbg_then", "$"]], "exports": []}"#,
                "the glue gives no __wbg_then in the form that this reads",
            ),
            (
                "exports.mount()",
                r#"{"imports": [], "exports": [["mount", "b"]]}"#,
                "the glue takes no export in the form that this reads",
            ),
        ] {
            let error = follow(glue, names).expect_err(problem);
            assert_eq!(error.to_string(), problem);
        }
    }
}
