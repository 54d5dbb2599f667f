//! The panel “compare”: several people's answers side by side, and what they come to together.

mod differences;
mod tables;
mod together;

use yew::prelude::*;

use super::Sheet;
use crate::comparison::AlternativeId;
use crate::components::button::Button;
use crate::components::heading::heading;
use crate::components::notice::pair;
use crate::components::panel::Panel;
use crate::components::presets::Start;
use crate::components::scene::{Message, Scene, Taking};
use crate::components::writable::Lines;
use crate::language::{Counted, Message as Word};
use crate::notation::people::{People, Person, Problem};
use crate::notation::{self, Ignored, Link};
use crate::verdict::agreement::Agreement;
use crate::verdict::explanation::headline;

/// The number of lines that are named where they could not be read.
const PROBLEMS: usize = 5;

/// The id of the field for the lines, and of what explains it.
const LINES: &str = "compare-lines";
const HINT: &str = "compare-hint";

/// The people, from whom the results are made.
struct Party<'a> {
    scene: &'a Scene<'a>,
    people: &'a [Person],
    agreement: &'a Agreement,
}

/// The panel. Its state is the lines of the others.
pub fn compare(sheet: &Sheet<'_>) -> Html {
    let scene = sheet.scene;
    let lines = sheet.state;
    let you = (scene.say(Word::CompareYou), scene.answers);
    let people = People::read(&scene.comparison, you, lines);
    let answers: Vec<_> = people.all.iter().map(|person| &person.answers).collect();
    let party = Party {
        scene,
        people: &people.all,
        agreement: &Agreement::new(&scene.comparison, &answers),
    };
    html! {
        <div class="panel compare">
            { input(scene, &people, lines) }
            <div>
                if answers.len() > 1 {
                    { together::together(&party) }
                    { each(&party) }
                    { tables::weights(&party) }
                    { differences::differences(&party) }
                }
            </div>
        </div>
    }
}

/// The text field, with the number of lines that were read and the problems of the others.
fn input(scene: &Scene<'_>, people: &People, lines: &str) -> Html {
    let mut status = Vec::new();
    if people.all.len() > 1 {
        status.push(scene.count(Counted::CompareOthers, people.all.len() - 1));
    }
    if !people.problems.is_empty() {
        status.push(scene.count(Counted::CompareProblems, people.problems.len()));
    }
    if people.beyond > 0 {
        status.push(scene.count(Counted::CompareBeyond, people.beyond));
    }
    let problems = people.problems.iter().take(PROBLEMS);
    html! {
        <div class="lines">
            <label for={LINES}>{ scene.say(Word::CompareLines) }</label>
            <p class="hint" id={HINT}>{ scene.say(Word::CompareHint) }</p>
            <Lines panel={Panel::Compare} id={LINES} described_by={HINT} value={lines.to_owned()} />
            <p role="status">{ status.join(" ") }</p>
            <ul class="problems" hidden={people.problems.is_empty()}>
                for (position, problem) in problems.enumerate() {
                    <li key={position}>{ unread(scene, problem) }</li>
                }
            </ul>
        </div>
    }
}

/// The reason why a line could not be read.
fn unread(scene: &Scene<'_>, problem: &Problem) -> String {
    match problem {
        Problem::Elsewhere(id) => scene.fill(Word::CompareElsewhere, &[("id", id)]),
        Problem::Unreadable(line) => scene.fill(Word::CompareUnreadable, &[("line", line)]),
        Problem::Unclear(line, ignored) => {
            let keys = pairs(scene, ignored);
            scene.fill(Word::CompareUnclear, &[("line", line), ("keys", &keys)])
        }
    }
}

/// The verdict on the answers of each person.
fn each(party: &Party<'_>) -> Html {
    let scene = party.scene;
    let people = party.people.iter().zip(&party.agreement.verdicts);
    html! {
        <section>
            { heading(&scene.settings, 3, scene.say(Word::CompareEach)) }
            <ul class="each">
                for (position, (person, verdict)) in people.enumerate() {
                    <li key={position}>
                        <bdi>{ &person.name }</bdi>
                        <span>{ headline(&scene.comparison, verdict, &scene.language) }</span>
                        if let Some(note) = note(scene, person) {
                            <span class="note">{ note }</span>
                        }
                        if position > 0 {
                            { take(scene, person) }
                        }
                    </li>
                }
            </ul>
            { tables::totals(party) }
            { together_link(party) }
        </section>
    }
}

/// A button that takes over a person's answers.
fn take(scene: &Scene<'_>, person: &Person) -> Html {
    let answers = notation::encode(&scene.comparison, &person.answers);
    html! {
        <Button class="quiet" message={Message::Start(Start::Answers(answers.into()))}>
            { scene.say(Word::CompareTake) }
            <span class="visually-hidden">{ ": " }{ &person.name }</span>
        </Button>
    }
}

/// A button for the link that opens this comparison. The names stay here: a link has no place for
/// them.
fn together_link(party: &Party<'_>) -> Html {
    let scene = party.scene;
    let others = party.people.iter().skip(1);
    let link = Link {
        with: others
            .map(|person| notation::encode(&scene.comparison, &person.answers))
            .collect(),
        ..Link::new(scene.answers.clone())
    };
    let query = format!("?{}", link.write(&scene.comparison));
    html! {
        <Button class="plain" message={Message::Take(Taking::Copy, query.into())}>
            { scene.say(Word::CompareLink) }
        </Button>
    }
}

/// The note on a person's line that was made with other data.
fn note(scene: &Scene<'_>, person: &Person) -> Option<String> {
    let current = scene.comparison.revision;
    let revision = person.revision.filter(|revision| *revision != current)?;
    let [then, now] = [revision, current].map(|revision| scene.number(revision.into()));
    Some(scene.fill(Word::CompareRevision, &[("then", &then), ("now", &now)]))
}

/// Some pairs as they stood in a link, as a list in a sentence.
fn pairs(scene: &Scene<'_>, ignored: &[Ignored]) -> String {
    let first: Vec<String> = ignored.iter().take(PROBLEMS).map(pair).collect();
    scene.language.formats().list(&first)
}

impl Party<'_> {
    /// The names of some people, as a list in a sentence.
    fn names(&self, people: &[usize]) -> String {
        let known = people.iter().filter_map(|person| self.people.get(*person));
        let names: Vec<String> = known.map(|person| person.name.clone()).collect();
        self.scene.language.formats().list(&names)
    }

    /// The names of some alternatives, as a list in a sentence.
    fn alternatives(&self, alternatives: &[AlternativeId]) -> String {
        self.scene.names(alternatives)
    }
}
