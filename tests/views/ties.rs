//! Ties and twins on the screen: what comes next, what a step makes of a tie, and what cannot be
//! told apart.

use weigh_up::answers::Choice;
use weigh_up::components::panel::Panel;

use crate::dom::{find, text};
use crate::leads::{shown, stage};
use crate::rules::check;
use crate::stage::{Stage, parse};

fn texts(stage: &Stage, selector: &str) -> Vec<String> {
    let page = stage.show_unfolded();
    check(selector, &page);
    find(&page, selector).into_iter().map(text).collect()
}

/// The first two are alike, the third is behind on one and ahead on another.
fn twins() -> Stage {
    let scores = [[8, 6, 5, 5], [8, 6, 5, 5], [4, 8, 5, 5]];
    stage(&scores, [5, 5, 5, 5], Choice::No)
}

#[test]
fn a_tie_says_what_comes_next_and_by_how_much() {
    // 24·5 = 120 twice, and 22·5 = 110, of 10·20: 6.0 and 5.5 of 10.
    let detail = texts(&twins(), ".detail");
    assert!(
        detail[0].ends_with("; Side 2 is next, 0.5 behind"),
        "{detail:?}"
    );
    let level = [[8, 6, 5, 5], [6, 8, 5, 5], [5, 7, 5, 5], [7, 5, 5, 5]];
    let detail = texts(&stage(&level, [5, 5, 5, 5], Choice::No), ".detail");
    let said = "; Side 2 and Side 3 are next, 0.5 behind";
    assert!(detail[0].ends_with(said), "{detail:?}");
    // Nothing is next where all are tied.
    let all = [[8, 6, 5, 5], [6, 8, 5, 5]];
    let detail = texts(&stage(&all, [5, 5, 5, 5], Choice::No), ".detail");
    assert!(!detail[0].contains("next"), "{detail:?}");
}

#[test]
fn a_step_that_leaves_a_smaller_tie_says_which() {
    // Speed tells the first two from the third, cost the third from them, and nothing the two.
    let scores = [[8, 4, 5, 5], [8, 4, 5, 5], [4, 8, 5, 5]];
    let stage = stage(&scores, [5, 5, 5, 5], Choice::No);
    let labels = texts(&stage, ".limits .attempt");
    assert_eq!(
        labels,
        [
            "Set Speed from 5 to 4: Side 2 leads",
            "Set Speed from 5 to 6: Side 0 and Side 1 are tied for first",
            "Set Cost from 5 to 4: Side 0 and Side 1 are tied for first",
            "Set Cost from 5 to 6: Side 2 leads",
        ]
    );
}

#[test]
fn the_chart_of_tied_twins_compares_them_with_the_next() {
    let stage = twins();
    let page = stage.show_unfolded();
    let amounts = |page| {
        let amounts = find(page, ".chart tbody tr .pull").into_iter();
        amounts.map(text).collect::<Vec<_>>()
    };
    // 5·(8 − 4) of 20 for the first, 5·(8 − 6) for the third.
    let expected = ["1.0 for Side 0", "0.5 for Side 2", "0.0", "0.0"];
    assert_eq!(amounts(&page), expected);
    let caption = texts(&stage, ".chart caption");
    assert!(
        caption[0].contains("Side 0") && caption[0].contains("Side 2"),
        "{caption:?}"
    );
    // Where everything is alike, zeros are the truth.
    let alike = [[5, 5, 5, 5], [5, 5, 5, 5], [5, 5, 5, 5]];
    let page = crate::leads::stage(&alike, [5, 5, 5, 5], Choice::No).show_unfolded();
    assert_eq!(amounts(&page), ["0.0"; 4]);
}

#[test]
fn twins_are_called_twins_and_nothing_worse() {
    let stage = twins();
    let audit = text(parse(&stage.panel(Panel::Audit, "")).root_element());
    let opinions = text(shown(&stage, Panel::Opinions).root_element());
    let alike = "Side 0 and Side 1 have the same scores on everything that counts here, so no \
                 weights tell them apart.";
    let together = "Tied with each other, Side 0 and Side 1 can be ahead of all others.";
    for told in [&audit, &opinions] {
        assert!(told.contains(alike) && told.contains(together), "{told}");
        for wrong in [
            "but never ahead",
            "No weights put",
            "Each alternative can",
            "None is at least",
        ] {
            assert!(!told.contains(wrong), "{wrong}: {told}");
        }
    }
}

#[test]
fn percents_beside_each_other_come_to_100() {
    let two = [[7, 3, 5, 5], [4, 9, 6, 5]];
    let three = [[7, 3, 5, 5], [4, 9, 6, 5], [6, 5, 8, 4]];
    let thirds = [[9, 3, 3, 5], [3, 9, 3, 5], [3, 3, 9, 5]];
    let stages = [
        stage(&two, [5, 3, 2, 1], Choice::No),
        stage(&three, [5, 3, 2, 1], Choice::No),
        // A third for each.
        stage(&thirds, [5, 5, 5, 5], Choice::No),
        twins(),
    ];
    for stage in stages {
        for told in texts(&stage, ".shares .portions") {
            let percents = told.split('%').filter_map(|part| {
                let digits = part
                    .rsplit(|letter: char| !letter.is_ascii_digit())
                    .next()?;
                let tiny = part.ends_with(&format!("<{digits}"));
                Some(if tiny { 0 } else { digits.parse::<i64>().ok()? })
            });
            let (sum, tiny) = (percents.sum::<i64>(), told.matches('<').count());
            let tiny = i64::try_from(tiny).expect("few");
            let more = i64::from(told.contains('>'));
            assert!((100 - tiny - more..=100).contains(&sum), "{told}");
        }
    }
}
