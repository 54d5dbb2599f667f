//! Stages for the panels that look into a lead: with a clear one and a close one, and with none.

use scraper::Html;
use weigh_up::answers::Choice;
use weigh_up::components::panel::{Panel, panel};

use crate::case::{Case, Side};
use crate::stage::{Stage, bundled, parse};

/// The panel as it stands on the screen.
pub(crate) fn shown(stage: &Stage, which: Panel) -> Html {
    parse(&stage.render(|scene| panel(scene, which)))
}

/// Alternatives with scores on speed, cost, ease and tools; one that is below 0 is missing.
pub(crate) fn stage(scores: &[[i64; 4]], weights: [i64; 4], must: Choice) -> Stage {
    let side = |(position, scores): (usize, &[i64; 4])| Side {
        name: format!("Side {position}"),
        scores: scores
            .map(|score| (score >= 0).then_some((score, 1)))
            .to_vec(),
        own: vec![None; 4],
        fits: vec![Some((if position == 1 { 2 } else { 7 }, 1)), Some((5, 3))],
        experience: 0,
    };
    let names = ["Speed", "Cost", "Ease", "Tools"].map(str::to_owned);
    let case = Case {
        decimals: false,
        sides: scores.iter().enumerate().map(side).collect(),
        criteria: names.into_iter().zip(weights).collect(),
        types: vec![("Shop".to_owned(), must), ("Game".to_owned(), must)],
        fit: 5,
        team: 5,
    };
    Stage::with_answers(case.comparison(), case.answers())
}

/// As many alternatives as are wanted.
pub(crate) fn many(sides: i64, must: Choice) -> Stage {
    let scores = (0..sides).map(|side| [side * 7 % 11, side * 5 % 11, side * 3 % 11, 4]);
    stage(&scores.collect::<Vec<_>>(), [9, 2, 4, 0], must)
}

/// Stages of every kind.
pub(crate) fn stages() -> Vec<(String, Stage)> {
    let links = [
        "",
        "speed=9",
        "speed=9&nodejs.learning=9",
        "view=article",
        "projects=iot,fintech,ai-ml&must=data-science&team.nodejs=8&view=article",
        "must=data-science,mobile-app",
        "learning=0&architecture=0&libraries=0&speed=10&scalability=0&errors=0&extensibility=0&community=0",
        "learning=0&architecture=0&libraries=0&speed=0&scalability=0&errors=0&extensibility=0&community=0",
    ];
    let bundled = bundled();
    let of_links = links.map(|link| (format!("“{link}”"), Stage::of(&bundled, link)));
    let two = |name: &str, scores: [[i64; 4]; 2]| {
        let stage = stage(&scores, [5, 5, 2, 1], Choice::No);
        (name.to_owned(), stage)
    };
    let mut stages = Vec::from(of_links);
    stages.extend([
        two("level on all", [[5, 5, 5, 5], [5, 5, 5, 5]]),
        two("dominated", [[9, 8, 7, 6], [3, 3, 3, 3]]),
        two("open", [[8, -1, 5, 5], [3, 8, 5, 5]]),
        two("missing, but led", [[9, 9, 5, -1], [3, 2, 5, 5]]),
    ]);
    // What speed could change the most, it has no room for: its weight is as high as can be.
    let no_room = stage(&[[2, 6, 6, 5], [7, 3, 3, 5]], [10, 10, 10, 1], Choice::No);
    stages.push(("no room".to_owned(), no_room));
    for sides in [2, 3, 6, 12, 40] {
        for must in [Choice::No, Choice::Yes, Choice::Must] {
            stages.push((format!("{sides} sides, {must:?}"), many(sides, must)));
        }
    }
    stages
}
