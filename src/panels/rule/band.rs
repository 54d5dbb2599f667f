//! The band: the five questions in their order, each answered with the reader's own numbers.

use yew::prelude::*;

use super::{Sheet, errors, exact, name_of, rivals, sum, title};
use crate::answers::Factor;
use crate::comparison::AlternativeId;
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::table::Value;
use crate::verdict::{Band, Duel, Table};

/// One of the five questions.
struct Question {
    band: Band,
    title: Word,
    answer: Option<String>,
}

/// The band of the verdict and its rule; without a verdict, the reason why there is none.
pub(super) fn band(sheet: &Sheet<'_>, model: &Table) -> Html {
    let scene = sheet.scene;
    let verdict = scene.verdict;
    let left = verdict.left();
    let (Some(rival), Some(first)) = (verdict.challenger, left.first().copied()) else {
        let explanation = &sheet.explained.explanation;
        let texts = [&explanation.headline, &explanation.detail];
        let sentences = texts.map(|text| scene.fill(Word::Sentence, &[("text", text)]));
        return html! { <p>{ sentences.join(" ") }</p> };
    };
    let values = [
        ("leader", &*scene.name(first)),
        ("rival", &*scene.name(rival)),
    ];
    let several = left.len() > 2 && verdict.leader.is_some();
    let questions = questions(scene, model, first, rival);
    html! {
        <>
            { title(scene, Word::RuleFirm) }
            <p>{ scene.fill(Word::RuleFirmHow, &values) }</p>
            if several {
                <p class="note">{ scene.fill(Word::RuleFirmWeakest, &values) }</p>
            }
            <p class="note">{ scene.say(Word::RuleFirmChoice) }</p>
            <ol class="asked">
                for (place, question) in questions.into_iter().enumerate() {
                    { item(scene, place, question) }
                }
            </ol>
            if let Some(leader) = verdict.leader {
                { rivals::rivals(scene, model, leader) }
                { errors::errors(scene, model, leader, rival) }
            }
        </>
    }
}

fn item(scene: &Scene<'_>, place: usize, question: Question) -> Html {
    let (class, answer) = match &question.answer {
        Some(_) if question.band == scene.verdict.band => ("yes", Word::RuleYes),
        Some(_) => ("no", Word::RuleNo),
        None => ("unasked", Word::RuleUnasked),
    };
    html! {
        <li {class} key={place}>
            <p>
                <b>{ scene.say(question.title) }</b>
                { " " }
                <span class="answer">{ scene.say(answer) }</span>
            </p>
            if let Some(how) = question.answer {
                <p>{ how }</p>
            }
        </li>
    }
}

/// The questions; those after the first yes are not answered.
fn questions(
    scene: &Scene<'_>,
    model: &Table,
    first: AlternativeId,
    rival: AlternativeId,
) -> Vec<Question> {
    let duel = Duel::new(model, first, rival);
    let squares = errors::squares(model, first, rival);
    let number = |number| exact(scene, number);
    let of_squares = |number| {
        scene
            .language
            .formats()
            .parts(number, model.parts * model.parts)
    };
    let is = |band| scene.verdict.band == band;
    let (leader, other) = (model.total(first).low, model.total(rival).high);
    let lead = number(duel.lead);
    let difference = format!("{} − {} = {lead}", number(leader), number(other));
    let square = format!("{lead} × {lead} = {}", of_squares(duel.lead * duel.lead));
    let values = [
        ("leader", &*scene.name(first)),
        ("sum", &*sum(&difference)),
        ("square", &*sum(&square)),
        ("squares", &*of_squares(squares)),
        ("margin", &*number(duel.margin)),
        ("lead", &*lead),
        ("doubt", &*number(duel.doubt)),
    ];
    let told = |word| scene.fill(word, &values);
    let either = |band, yes, no| told(if is(band) { yes } else { no });
    let rules = [
        (Band::Tie, Word::RuleTie, told(Word::RuleTieHow)),
        (
            Band::Certain,
            Word::RuleCertain,
            nearest(scene, model, first, rival),
        ),
        (
            Band::Close,
            Word::RuleClose,
            either(Band::Close, Word::RuleCloseYes, Word::RuleCloseNo),
        ),
        (
            Band::Leans,
            Word::RuleLeans,
            either(Band::Leans, Word::RuleLeansYes, Word::RuleLeansNo),
        ),
        (
            Band::Clear,
            Word::RuleClear,
            scene.say(Word::RuleClearHow).to_owned(),
        ),
    ];
    let mut decided = false;
    let questions = rules.into_iter().map(|(band, title, answer)| {
        let answer = (!decided).then_some(answer);
        decided |= is(band);
        Question {
            band,
            title,
            answer,
        }
    });
    questions.collect()
}

/// The factor with a weight on which the first is nearest to falling behind, or falls behind the
/// farthest, when both scores are off by their uncertainty.
fn nearest(scene: &Scene<'_>, model: &Table, first: AlternativeId, rival: AlternativeId) -> String {
    let weighed = model.rows.iter().filter(|row| row.weight.get() > 0);
    let spare =
        |one: Value, other: Value| one.low - one.uncertainty - other.high - other.uncertainty;
    let nearest = weighed.min_by_key(|row| spare(row.value(first), row.value(rival)));
    let Some(row) = nearest else {
        return String::new();
    };
    let (one, other) = (row.value(first), row.value(rival));
    // As the reader knows a score: once, not as often as it counts.
    let times = match row.factor {
        Factor::Fit => 1,
        Factor::Criterion(_) | Factor::Team => model.times,
    };
    let off = |score: i64, sign: &str, uncertainty: i64, result: i64| {
        let [score, uncertainty, result] =
            [score, uncertainty, result].map(|number| exact(scene, number / times));
        sum(&format!("{score} {sign} {uncertainty} = {result}"))
    };
    let low = off(one.low, "−", one.uncertainty, one.low - one.uncertainty);
    let high = off(
        other.high,
        "+",
        other.uncertainty,
        other.high + other.uncertainty,
    );
    let values = [
        ("leader", &*scene.name(first)),
        ("rival", &*scene.name(rival)),
        ("factor", name_of(scene, row.factor)),
        ("low", &*low),
        ("high", &*high),
    ];
    scene.fill(Word::RuleCertainHow, &values)
}
