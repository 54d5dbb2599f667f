//! The widget in its states, each a link that opens it.

use weigh_up::answers::Choice;
use weigh_up::language::Language;
use weigh_up::notation::{Mode, Part};
use weigh_up::verdict::Shown;
use weigh_up::verdict::explanation::{Argument, factor_name};

use crate::case::{Case, Side};
use crate::dom::{find, is, name, tag, text, within};
use crate::rules::check;
use crate::stage::{Stage, bundled, with_go};

const LINKS: [&str; 20] = [
    "",
    "learning=0&architecture=0&libraries=0&speed=0&scalability=0&errors=0&extensibility=0&community=0",
    "speed=10&view=article",
    "preset=live-chat",
    "projects=iot,fintech,legacy-data",
    "projects=iot,fintech,legacy-data&view=article",
    "must=data-science",
    "must=data-science,mobile-app",
    "team=8&team.python=9",
    "python.speed=9&nodejs.community=0",
    "python.speed=9&projects=iot&must=ai-ml&team.nodejs=3&fit=10&view=article",
    "colour=red&speed=fast&a&b&c&d&<b>=<i>",
    "mode=compact",
    "mode=compact&projects=iot&must=data-science&team.python=8",
    "mode=verdict",
    "mode=verdict&must=data-science&colour=red",
    "mode=verdict&view=article",
    "hide=evidence,charts&projects=iot",
    "hide=share,footer&view=article",
    "hide=share,embed,export,compare,evidence,charts,footer&mode=compact",
];

/// The controls that could change an answer, which those that only unfold something do not.
const CONTROLS: &str = "input, select, textarea, button:not(.opener)";

/// A name and a stage for each state of the bundled comparison, and for made-up ones.
fn states() -> Vec<(String, Stage)> {
    let bundled = bundled();
    let links = LINKS
        .iter()
        .map(|link| (format!("“{link}”"), Stage::of(&bundled, link)));
    let with_go = with_go();
    let of_three = [
        "",
        "preset=platform-team",
        "must=multithreaded&mode=compact",
    ];
    let stages_with_go =
        of_three.map(|link| (format!("“{link}” with Go"), Stage::of(&with_go, link)));
    let sizes = [3, 6, 12, 40].into_iter();
    links
        .chain(stages_with_go)
        .chain(sizes.map(|sides| (format!("{sides} alternatives"), made_up(sides))))
        .collect()
}

/// Alternatives of every standing: excluded, with a missing score, and with scores of one's own.
fn made_up(sides: usize) -> Stage {
    let side = |position: usize| {
        let points = i64::try_from(position).expect("a small number") % 11;
        Side {
            name: format!("Side {position}"),
            scores: vec![
                (position != 1).then_some((points, 1)),
                Some((10 - points, 2)),
            ],
            own: vec![None, (position == 2).then_some(4)],
            fits: vec![Some((10 - points, 0)), None],
            experience: points,
        }
    };
    let case = Case {
        decimals: false,
        sides: (0..sides).map(side).collect(),
        criteria: vec![("Speed".to_owned(), 7), ("Cost".to_owned(), 0)],
        types: vec![
            ("Shop".to_owned(), Choice::Must),
            ("Game".to_owned(), Choice::Yes),
        ],
        fit: 5,
        team: 5,
    };
    Stage::with_answers(case.comparison(), case.answers())
}

#[test]
fn every_state_keeps_the_rules() {
    for (state, stage) in states() {
        check(&state, &stage.show());
        check(&format!("{state}, unfolded"), &stage.show_unfolded());
        let fixed = Stage {
            readonly: true,
            share_sheet: false,
            ..stage
        };
        check(&format!("{state}, readonly"), &fixed.show_unfolded());
    }
}

#[test]
fn every_state_says_its_verdict() {
    for (state, stage) in states() {
        let page = stage.show();
        let explanation = stage.explanation();
        let headline: String = find(&page, ".headline").into_iter().map(text).collect();
        assert_eq!(
            headline,
            format!("Verdict: {}", explanation.headline),
            "{state}"
        );
        let unfolded = stage.show_unfolded();
        let reasons = find(&unfolded, ".detail, .because")
            .into_iter()
            .map(text)
            .collect::<String>();
        let arguments = explanation.in_favour.iter().chain(&explanation.against);
        let arguments: Vec<&Argument> = arguments.collect();
        // Where the chart is shown, it says what they say.
        let charted = find(&unfolded, ".reasons .chart tbody th")
            .into_iter()
            .map(text)
            .collect::<String>();
        let is_charted = stage.link.hide.iter().all(|part| *part != Part::Charts);
        for argument in &arguments {
            let name = factor_name(&stage.comparison, argument.factor, &Language::english());
            assert_eq!(charted.contains(name), is_charted, "{state}: {name}");
        }
        let arguments = arguments.iter().filter(|_| !is_charted);
        let sentences = arguments.map(|argument| &argument.sentence);
        for sentence in sentences
            .chain(&explanation.excluded)
            .chain([&explanation.detail])
        {
            assert!(
                reasons.contains(sentence),
                "{state}: “{sentence}” is missing"
            );
        }
    }
}

#[test]
fn every_alternative_has_its_place() {
    for (state, stage) in states() {
        let page = if stage.comparison.alternatives.len() > Shown::FEW {
            stage.show_unfolded()
        } else {
            stage.show()
        };
        let mut shown = find(&page, ".totals .total .name")
            .into_iter()
            .map(text)
            .collect::<Vec<_>>();
        let alternatives = stage.comparison.alternatives.iter();
        let mut names: Vec<String> = alternatives.map(|side| side.name.to_string()).collect();
        if names.len() > Shown::FEW {
            // Those that are unfolded stand behind the others.
            shown.sort_unstable();
            names.sort_unstable();
        }
        assert_eq!(shown, names, "{state}");
    }
}

#[test]
fn a_heading_has_the_level_that_the_page_gives() {
    for level in 1..=6 {
        let stage = Stage {
            heading_level: level,
            ..Stage::of(&bundled(), "")
        };
        let page = stage.show_unfolded();
        check(&format!("heading level {level}"), &page);
        assert_eq!(
            find(&page, &format!("h{level}.title")).len(),
            1,
            "level {level}"
        );
    }
}

#[test]
fn the_verdict_alone_has_no_controls() {
    for (state, mut stage) in states() {
        stage.link.mode = Some(Mode::Verdict);
        let page = stage.show_unfolded();
        let found = find(&page, CONTROLS).into_iter();
        let controls: Vec<String> = found.map(tag).collect();
        assert!(controls.is_empty(), "{state}: {}", controls.join("\n"));
    }
}

/// The controls that stay of use where nothing may be changed: they unfold or close something, hand
/// out the link or a file, or choose what to look at.
const STILL_OF_USE: &str = ".more, .notice button, .share button, .share .link, \
                            .export button, .embed :is(button, input), .panel select, .panel textarea";

#[test]
fn readonly_disables_whatever_changes_answers() {
    for (state, stage) in states() {
        let fixed = Stage {
            readonly: true,
            ..stage.clone()
        };
        let page = fixed.show_unfolded();
        let mut enabled = find(&page, CONTROLS);
        enabled.retain(|control| !is(*control, "[disabled]") && !is(*control, STILL_OF_USE));
        let live: Vec<String> = enabled.into_iter().map(tag).collect();
        assert!(live.is_empty(), "{state}: {}", live.join("\n"));
        let disabled = find(&stage.show_unfolded(), "[disabled]").len();
        assert_eq!(disabled, 0, "{state}: disabled although it is not readonly");
    }
}

#[test]
fn an_ignored_pair_is_named() {
    let page = Stage::of(&bundled(), "spede=3&speed=9").show();
    let notice = find(&page, ".notice:not([hidden]) code");
    assert_eq!(
        notice.into_iter().map(text).collect::<Vec<_>>(),
        ["spede=3"]
    );
    let page = Stage::of(&bundled(), "speed=9").show();
    assert!(
        find(&page, ".notice:not([hidden])").is_empty(),
        "there is nothing to name"
    );
}

#[test]
fn answers_stand_in_their_controls() {
    let link = "speed=9&team.python=8&projects=iot&must=ai-ml&view=article";
    let page = Stage::of(&bundled(), link).show_unfolded();
    let control = |selector: &str, wanted: &str| {
        let mut controls = find(&page, selector);
        controls.retain(|control| name(&page, *control).contains(wanted));
        assert!(!controls.is_empty(), "no {selector} of “{wanted}”");
        controls[0]
    };
    let value = |selector, wanted| control(selector, wanted).attr("value");
    assert_eq!(value(".criteria input", "Speed"), Some("9"));
    assert_eq!(value(".criteria input", "Libraries"), Some("5"));
    assert_eq!(value(".team input", "Python"), Some("8"));
    let checked = |selector, wanted| control(selector, wanted).attr("checked").is_some();
    let pressed = |wanted| control(".projects .chip", wanted).attr("aria-pressed");
    assert_eq!(pressed("Internet of Things"), Some("true"));
    assert_eq!(pressed("Online shop"), Some("false"));
    assert!(!checked(".must input", "Internet of Things"));
    assert!(checked(".must input", "AI, machine learning"));
    assert!(checked(".views input", "article"));
}

#[test]
fn only_the_articles_points_are_said_to_be_the_articles() {
    for (comparison, names_it) in [(bundled(), true), (with_go(), false)] {
        let page = Stage::of(&comparison, "").show_unfolded();
        let widget: String = find(&page, ".introductions, .claims")
            .into_iter()
            .map(text)
            .collect();
        for words in [
            "Pros, drawn from the article’s text",
            "Cons, drawn from the article’s text",
            "The article says:",
        ] {
            assert_eq!(
                widget.contains(words),
                names_it,
                "{}: {words}",
                comparison.id
            );
        }
        assert!(widget.contains("Pros") && widget.contains("Cons"));
    }
}

/// Nothing below moves when they are there.
#[test]
fn shares_have_their_room_while_they_are_counted_for_the_first_time() {
    let page = Stage::of(&with_go(), "mode=verdict").show();
    let near = find(&page, ".near[aria-busy=true]");
    assert_eq!(near.len(), 1);
    assert!(near[0].attr("hidden").is_none());
    assert_eq!(within(near[0], ".dots > .bar").len(), 5);
    let told: String = within(near[0], ".portions").into_iter().map(text).collect();
    assert_eq!(told, "…");
    // Where there will be none, there is no room.
    let page = Stage::of(&with_go(), "learning=0&architecture=0&libraries=0&speed=0&scalability=0&errors=0&extensibility=0&community=0").show();
    assert_eq!(find(&page, ".near:not([hidden])").len(), 0);
}
