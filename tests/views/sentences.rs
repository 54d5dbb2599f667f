//! Sentences beside the verdict: before anything is answered, and where the shares contradict it.

use std::collections::BTreeSet;

use weigh_up::answers::Choice;
use weigh_up::components::shares::shares;
use weigh_up::verdict::{Band, Verdict};

use crate::dom::{find, text};
use crate::leads::{stage, stages};
use crate::stage::{Stage, bundled, parse};

#[test]
fn the_start_is_not_sold_as_a_verdict() {
    let said = |link: &str| {
        let page = Stage::of(&bundled(), link).show();
        let said = |part: &str| text(find(&page, part)[0]);
        (said(".headline"), said(".detail"))
    };
    for link in ["", "view=article"] {
        let (headline, detail) = said(link);
        let is_level = headline.contains("start level");
        let is_led = detail.starts_with("With no preferences yet, ");
        assert!(is_level != is_led, "“{link}”: {headline}, {detail}");
    }
    let answered = [
        "speed=6",
        "speed=10&learning=10&architecture=10&libraries=10&scalability=10&errors=10&extensibility=10&community=10",
        "team=6",
        "team.nodejs=1",
        "projects=iot",
        "nodejs.speed=1",
        "view=article&speed=6",
    ];
    for link in answered {
        let (headline, detail) = said(link);
        let said = [headline, detail].concat().to_lowercase();
        for start in ["no preferences yet", "start level"] {
            assert!(!said.contains(start), "“{link}”: {said}");
        }
    }
}

#[test]
fn dots_that_agree_are_no_sureness_where_it_is_a_toss_up() {
    let mut bands = BTreeSet::new();
    for (state, stage) in stages() {
        let verdict = Verdict::new(&stage.comparison, &stage.link.answers);
        let page = stage.show_unfolded();
        let told = find(&page, ".near:not([hidden]) > .note:not([hidden])");
        let told: String = told.into_iter().map(text).collect();
        let is_unsure = verdict.band == Band::Close;
        let expected = "However many agree, it stays a toss-up: the scores are not exact enough to \
                        settle it.";
        let expected = if is_unsure { expected } else { "" };
        assert_eq!(told, expected, "{state}: {}", verdict.band.id());
        bands.insert(verdict.band);
    }
    assert!(bands.len() > 4, "{bands:?}");
}

#[test]
fn the_screen_says_why_a_ranking_alone_favours_another() {
    let reason = |weights| {
        let stage = stage(&[[9, 5, 5, 5], [6, 7, 7, 5]], weights, Choice::No);
        let shares = parse(
            &stage.render(|scene| shares(scene, scene.explained.expect("the program is whole"))),
        );
        find(&shares, ".note")
            .into_iter()
            .map(text)
            .collect::<String>()
    };
    assert_eq!(
        reason([6, 5, 5, 1]),
        "Your ranking puts Speed first, and most weights with that ranking favor Side 0; \
         it is the size of the gaps between your weights that puts Side 1 ahead."
    );
    assert_eq!(reason([9, 5, 5, 1]), "");
    assert!(reason([4, 3, 3, 1]).starts_with("Even in a tie"));
}
