//! The types of TypeScript for what the widget hands out are made of the structs that serde writes.

#[path = "../src/embed/details.rs"]
#[allow(dead_code, reason = "only the types of the fields are looked at")]
mod details;

use std::fs;
use std::path::Path;

use details::{Change, Fields, Leaving, Sharing};
use serde_json::json;
use ts_rs::{Config, TS};
// `details` names the band as the crate does that it is a part of.
use weigh_up::verdict::report::{self, Report};
use weigh_up::verdict::{self, Band, Reason};

/// What the package's types and the element's own have of the verdict.
const VERDICT: (&str, &str) = (
    "element/package/verdict.ts",
    "// The verdict as the widget hands it out. The package's types have this as it is. It is made of\n\
     // `crates/export/src/report.rs` by `cargo test --test typescript`.\n",
);

/// What the element hears beside the names of messages.
const DETAILS: (&str, &str) = (
    "element/details.ts",
    "// What the widget tells the element beside a message's name. It is made of\n\
     // `src/embed/details.rs` by `cargo test --test typescript`.\n",
);

/// An interface of a struct whose fields all have docs; `mark` stands before each member.
fn interface<T: TS>(mark: &str) -> String {
    // No number that is handed out is too large for JavaScript.
    let config = Config::new().with_large_int("number");
    let docs = compact(&T::docs().unwrap_or_default(), "");
    let body = T::inline(&config);
    let body = body.strip_suffix(" }").expect("a struct");
    let mut made = format!("\n{docs}export interface {} {{\n", T::ident(&config));
    let mut depth = 1;
    // The docs of each member begin on a line of their own.
    for member in body.split("\n/**\n").skip(1) {
        let (docs, member) = member.split_once(" */\n").expect("docs");
        let indent = "  ".repeat(depth);
        made += &compact(docs, &indent);
        // Behind the last member of an inner type come the ends of the types that it is in.
        let parts = member.split(" }");
        let mut parts = parts.map(|part| part.trim_end_matches([' ', ',']));
        let member = parts.next().unwrap_or_default();
        let opens = member.ends_with('{');
        let end = if opens { "" } else { ";" };
        made.extend([&*indent, mark, member, end, "\n"]);
        depth += usize::from(opens);
        for end in parts {
            depth -= 1;
            made.extend([&*"  ".repeat(depth), "}", end, ";\n"]);
        }
    }
    made + "}\n"
}

/// A comment, on a line of its own where it has but one.
fn compact(comment: &str, indent: &str) -> String {
    let inside = comment.lines().filter_map(|line| line.strip_prefix(" * "));
    let inside: Vec<&str> = inside.collect();
    match &*inside {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        lines => {
            let line = |line: &&str| format!("{indent} * {line}\n");
            let lines: String = lines.iter().map(line).collect();
            format!("{indent}/**\n{lines}{indent} */\n")
        }
    }
}

/// Fails where a file says something else than what is made now; it is written anew then.
fn check((place, head): (&str, &str), interfaces: &[String]) {
    let made = [head, &*interfaces.concat()].concat();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(place);
    let same = fs::read_to_string(&path).is_ok_and(|kept| kept == made);
    if !same {
        fs::write(&path, made).expect(place);
    }
    assert!(
        same,
        "the structs have changed, so {place} is written anew; look at it"
    );
}

#[test]
fn the_verdict_is_typed_as_it_is_written() {
    let interfaces = [
        interface::<Report<'_>>(""),
        interface::<report::Place<'_>>(""),
        interface::<report::Pull<'_>>(""),
        interface::<report::Change<'_>>(""),
        interface::<report::Part<'_>>(""),
    ];
    check(VERDICT, &interfaces);
}

#[test]
fn messages_are_typed_as_they_are_written() {
    let interfaces = [
        interface::<Change<'_>>("readonly "),
        interface::<Sharing<'_>>("readonly "),
        interface::<Leaving<'_>>("readonly "),
        interface::<Fields<'_>>("readonly "),
    ];
    check(DETAILS, &interfaces);
}

#[test]
fn bands_and_reasons_are_written_by_their_ids() {
    for band in [
        Band::None,
        Band::Tie,
        Band::Close,
        Band::Leans,
        Band::Clear,
        Band::Certain,
    ] {
        assert_eq!(json!(band), band.id());
    }
    for reason in [
        Reason::NoWeights,
        Reason::AllExcluded,
        Reason::UnknownScores,
    ] {
        assert_eq!(json!(reason), reason.id());
    }
}
