//! The files that a verdict is handed out as, read back by programs that know their formats.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "export/boxes.rs"]
mod boxes;
#[path = "export/card.rs"]
mod card;
#[path = "small/case.rs"]
mod case;
#[path = "export/csv.rs"]
mod csv_file;
#[path = "export/evidence.rs"]
mod evidence;
#[path = "export/files.rs"]
mod files;
#[path = "export/markdown.rs"]
mod markdown;
#[path = "export/options.rs"]
mod options;
#[path = "laws/random.rs"]
mod random;
#[path = "export/record.rs"]
mod record;
#[path = "export/shortlist.rs"]
mod shortlist;
#[path = "export/svg.rs"]
mod svg;

use files::{Files, hostile, two};
use proptest::prelude::*;
use random::cases;
use weigh_up::answers::Choice;
use weigh_up::chunks::PanelsHere;
use weigh_up::export::Kind;
use weigh_up::language::Language;
use weigh_up::notation;
use weigh_up::panels::Desk;
use weigh_up::verdict::report::Report;

#[test]
fn every_kind_is_known_by_its_name() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_id(kind.id()), Some(kind));
    }
    assert_eq!(Kind::from_id("png"), None);
}

#[test]
fn a_file_is_named_by_what_it_says() {
    let mut nobody = two([[1, 1, 1], [2, 2, 2]]);
    nobody.types = vec![("Robots".to_owned(), Choice::Must)];
    for side in &mut nobody.sides {
        side.fits = vec![Some((1, 1))];
    }
    let rows = [
        (two([[9, 9, 9], [1, 1, 1]]), "nodejs-certain.md"),
        (two([[7, 9, 8], [9, 6, 9]]), "tie.md"),
        (two([[7, 8, 8], [9, 6, 9]]), "python-close.md"),
        (nobody, "all-excluded.md"),
    ];
    for (case, name) in rows {
        let expected = format!("small-2026-11-22-{name}");
        assert_eq!(Files::of(&case).name(Kind::Markdown), expected);
    }
}

#[test]
fn the_object_is_the_report() {
    let files = Files::of(&two([[7, 9, 8], [9, 5, 9]]));
    let read: serde_json::Value =
        serde_json::from_str(&files.text(Kind::Json)).expect("valid JSON");
    let answers = notation::encode(&files.comparison, &files.answers);
    let language = Language::english();
    let explanation = weigh_up::verdict::explanation::Explanation::new(
        &files.comparison,
        &files.answers,
        &files.findings,
        &language,
    );
    let reported = Report::new(
        &files.comparison,
        &files.answers,
        &answers,
        &files.findings,
        &explanation,
    );
    let reported = serde_json::to_value(reported).expect("valid JSON");
    assert_eq!(read, reported);
    assert_eq!(read["leader"], "nodejs");
}

/// The gaps of templates that nobody filled.
fn gaps(text: &str) -> Vec<&str> {
    let opened = text.split('{').skip(1);
    let named = opened.filter_map(|after| Some(after.split_once('}')?.0));
    let is_gap = |name: &&str| {
        let is_letter = |letter: char| letter.is_ascii_lowercase() || letter == '-';
        !name.is_empty() && name.chars().all(is_letter)
    };
    named.filter(is_gap).collect()
}

#[test]
fn a_gap_is_found() {
    assert_eq!(
        gaps("{first} against {the-second}{"),
        ["first", "the-second"]
    );
    assert_eq!(gaps("{} {A} {\"a\": {}} a}"), [""; 0]);
}

#[test]
fn no_file_of_a_bundled_comparison_has_a_gap() {
    for id in weigh_up::content::ids() {
        let comparison = weigh_up::content::bundled(id).expect("it is bundled");
        let presets = comparison.presets.iter().map(|preset| &*preset.answers);
        for answers in presets
            .take(2)
            .chain(["", "fit=0&team=0", "view=article&must=iot"])
        {
            let (read, _) = notation::decode(&comparison, answers);
            let files = Files::new(comparison.clone(), read);
            for kind in Kind::ALL {
                let text = files.text(kind);
                assert!(
                    gaps(&text).is_empty(),
                    "{answers}: {kind:?} has {:?}",
                    gaps(&text)
                );
            }
            let question = files.question();
            assert!(gaps(&question).is_empty(), "{:?}", gaps(&question));
        }
    }
}

proptest! {
    #[test]
    fn no_file_of_any_kind_has_a_gap(case in prop_oneof![cases(10, 12), cases(10, 10)]) {
        let files = Files::of(&case);
        for kind in Kind::ALL {
            let text = files.text(kind);
            prop_assert!(gaps(&text).is_empty(), "{:?} has {:?}", kind, gaps(&text));
        }
        let question = files.question();
        prop_assert!(gaps(&question).is_empty(), "the question has {:?}", gaps(&question));
    }

    #[test]
    fn any_file_name_is_safe_on_every_system(files in hostile()) {
        for kind in Kind::ALL {
            let name = files.name(kind);
            let (stem, ending) = name.rsplit_once('.').expect("an ending");
            prop_assert_eq!(ending, kind.extension());
            let is_safe = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
            prop_assert!(stem.chars().all(is_safe), "{name:?}");
            prop_assert!(name.len() <= 128, "{name:?}");
            prop_assert!(stem.contains("2026-11-22"), "{name:?}");
        }
    }

    #[test]
    fn any_object_can_be_read(files in hostile()) {
        let read: Result<serde_json::Value, _> = serde_json::from_str(&files.text(Kind::Json));
        prop_assert!(read.is_ok());
    }
}

#[test]
fn a_file_has_a_link_where_there_is_one() {
    let comparison = weigh_up::content::bundled("node-vs-python").expect("it is bundled");
    let chunk = PanelsHere::get().expect("the program is whole");
    let desk = Desk::new(chunk, comparison.into(), Language::english(), case::DAY);
    for kind in ["markdown", "csv", "svg"] {
        let text = |address| desk.export(kind, address).expect("a kind").text;
        let linked = text("https://example.org/p?c=node-vs-python&speed=9");
        assert!(linked.contains("https://example.org/p?c="), "{kind}");
        // A query alone opens nothing: what it says of the answers still counts.
        let alone = text("?c=node-vs-python&speed=9");
        assert!(
            !alone.contains("?c=") && !alone.contains("Open these answers"),
            "{kind}"
        );
        assert_ne!(alone, text("?"), "{kind}");
        assert!(alone.len() < linked.len(), "{kind}");
    }
}
