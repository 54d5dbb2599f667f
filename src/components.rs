//! What is on the screen: a function for each part, from a `Scene` to elements.

pub mod about;
pub mod bars;
pub mod change;
pub mod chart;
pub mod claims;
pub mod criteria;
pub mod cta;
pub mod element;
pub mod evidence;
pub mod fold;
pub mod header;
pub mod introductions;
pub mod notice;
pub mod on_demand;
pub mod panel;
pub mod presets;
pub mod projects;
pub mod scene;
pub mod share;
pub mod shares;
pub mod slider;
pub mod team;
pub mod verdict;

use self::element::{Element, classed, el};
use self::fold::Fold;
use self::panel::Panel;
use self::scene::Scene;
use crate::answers::Factor;
use crate::chunks;
use crate::comparison::Points;
use crate::language::Message as Word;
use crate::notation::{Mode, Part};

/// Everything that the widget shows.
pub(crate) fn screen(scene: &Scene<'_>) -> Element {
    let class = match scene.settings.mode {
        Mode::Full => "widget full",
        Mode::Compact => "widget compact",
        Mode::Verdict => "widget bare",
    };
    let grid = classed("div", "grid")
        .child(header::header(scene))
        .child(verdict::verdict(scene));
    let grid = if scene.has_controls() {
        let grid = grid.child(questions(scene));
        if scene.settings.mode == Mode::Full {
            grid.child(more(scene))
        } else {
            grid
        }
    } else {
        grid
    };
    let grid = if scene.shows(Part::Footer) {
        grid.child(footer(scene))
    } else {
        grid
    };
    let class_of_status = if scene.spoken.seen {
        "toast"
    } else {
        "visually-hidden"
    };
    let status = classed("p", class_of_status).set("role", "status");
    classed("div", class)
        .child(notice::notice(scene))
        .child(grid)
        .child(status.text(scene.spoken.words.to_owned()))
}

fn questions(scene: &Scene<'_>) -> Element {
    let matters = || {
        let words = (Word::MattersTitle, Word::MattersHint);
        section(scene, "matters", words, criteria::criteria(scene))
    };
    let questions = classed("div", "questions");
    if scene.settings.mode == Mode::Full {
        return questions.children(situation(scene)).child(matters());
    }
    let opener = scene.opener(scene.say(Word::CompactMore));
    questions
        .child(matters())
        .child(scene.fold("fold", Fold("more", 0, 0), opener, || {
            let questions = classed("div", "questions").children(situation(scene));
            questions
                .children(criteria::optional(scene))
                .child(criteria::evidences(scene))
                .child(more(scene))
        }))
}

/// What few readers open.
fn more(scene: &Scene<'_>) -> Element {
    let shown = Panel::ALL.into_iter().filter(|panel| match panel {
        Panel::Limits | Panel::Space => scene.shows(Part::Charts),
        Panel::Compare => scene.shows(Part::Compare),
        Panel::Export => scene.shows(Part::Export),
        Panel::Rule | Panel::Opinions | Panel::Audit => true,
        // In the full widget it stands beside the link.
        Panel::Embed => scene.shows(Part::Embed) && scene.settings.mode == Mode::Compact,
        // It stands in the notice.
        Panel::Drift => false,
    });
    classed("section", "panels")
        .set("aria-label", scene.say(Word::PanelsTitle))
        .child(scene.heading(1).text(scene.say(Word::PanelsTitle)))
        .children(shown.map(|panel| panel::panel(scene, panel)))
}

/// The questions about the reader's own situation.
fn situation(scene: &Scene<'_>) -> [Element; 3] {
    let start = (Word::StartTitle, Word::StartHint);
    let building = (Word::ProjectsTitle, Word::ProjectsHint);
    let knowing = (Word::TeamTitle, Word::TeamHint);
    let chosen = scene.answers.chosen().next().is_some();
    let mut alternatives = 0..scene.comparison.alternatives.len();
    let known = alternatives.any(|alternative| scene.answers.experience(alternative) > Points::MIN);
    // The rows have their place before they are there: what comes must not take that of a control.
    let fit = chosen.then(|| criteria::own_row(scene, Factor::Fit, Word::FactorFit));
    let experience = known.then(|| criteria::own_row(scene, Factor::Team, Word::FactorTeam));
    let starts = presets::presets(scene);
    let starts = if scene.comparison.presets.is_empty() {
        // What takes the reader back needs no title.
        classed("section", "start").child(starts)
    } else {
        section(scene, "start", start, starts)
    };
    [
        starts,
        section(scene, "projects", building, projects::projects(scene))
            .flag("hidden", scene.comparison.project_types.is_empty())
            .child(el("div").children(fit)),
        section(scene, "team", knowing, team::team(scene)).child(el("div").children(experience)),
    ]
}

fn section(
    scene: &Scene<'_>,
    class: &'static str,
    (title, hint): (Word, Word),
    content: Element,
) -> Element {
    classed("section", class)
        .set("aria-label", scene.say(title))
        .child(scene.heading(1).text(scene.say(title)))
        .child(classed("p", "hint").text(scene.say(hint)))
        .child(content)
}

fn footer(scene: &Scene<'_>) -> Element {
    let footer = classed("footer", "footer");
    let footer = if scene.shows(Part::Share) && scene.has_controls() {
        footer.child(share::share(scene))
    } else {
        footer
    };
    let footer = if scene.settings.mode == Mode::Full {
        let shown = scene.shows(Part::Embed).then_some(Panel::Embed);
        let footer = footer.children(shown.map(|embed| panel::panel(scene, embed)));
        let opener = scene.opener(scene.say(Word::IntroductionsTitle));
        let fold = Fold("introductions", 0, 0);
        footer.child(scene.evidence_fold("fold", fold, opener, |chunk| {
            chunks::introduced(chunk, scene)
        }))
    } else {
        footer
    };
    footer
        .child(about::about(scene))
        .child(el("slot").set("name", "footer"))
}
