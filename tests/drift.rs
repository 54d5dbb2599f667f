//! Drift: what a link of an older revision is told.

use weigh_up::check::check;
use weigh_up::comparison::Comparison;
use weigh_up::language::Language;
use weigh_up::notation::Link;
use weigh_up::verdict::drift::drift;

fn drinks() -> Comparison {
    let checked = check("history.toml", include_str!("content/history.toml"));
    checked.expect("no mistakes").comparison
}

#[track_caller]
fn tell(link: &str, lines: &[&str]) {
    let comparison = drinks();
    let link = Link::read(&comparison, link);
    let revision = link.revision.expect("a link with a revision");
    let before = drinks().at_revision(revision);
    let language = Language::english();
    let told = drift(
        &comparison,
        before.as_ref(),
        revision,
        &link.answers,
        &language,
    );
    assert_eq!(told, lines);
}

#[test]
fn a_link_of_this_revision_is_told_nothing() {
    tell("rev=3&taste=9", &[]);
}

#[test]
fn a_score_changed_twice_is_told_once() {
    tell(
        "rev=1&speed=0&price=0&team.tea=5",
        &[
            "This link was made with revision 1 of the scores. This is revision 3.",
            "Coffee was tasted again, and by breakfast.",
            "Cocoa came in, and the price.",
            "Changed here: Coffee on Taste from 8 to 5, Coffee on Speed from not known to 9, Tea on Speed from 2 to not known, and Coffee on Breakfast from 7 to 9.",
            "The verdict is the same: Tea is clearly ahead.",
        ],
    );
}

#[test]
fn a_verdict_that_changed_is_told_with_what_it_was() {
    tell(
        "rev=2&speed=0&price=0",
        &[
            "This link was made with revision 2 of the scores. This is revision 3.",
            "Cocoa came in, and the price.",
            "Changed here: Coffee on Taste from 6 to 5.",
            "The verdict has changed. It was: A toss-up: Tea by a hair. It is: A toss-up: Cocoa by a hair.",
        ],
    );
}

#[test]
fn what_is_not_known_is_not_told() {
    tell(
        "rev=0",
        &[
            "This link was made with revision 0 of the scores. What they were then is no longer known.",
        ],
    );
    tell(
        "rev=4",
        &[
            "This page is older than the link: it has revision 3 of the scores, the link was made with revision 4.",
        ],
    );
}
