//! Questions and answers about a comparison, as a page that needs no script: which is better, and
//! when each of the others would be, as its flips and its presets say.

use anyhow::{Context as _, Result};
use weigh_up::comparison::{AlternativeId, Comparison, Date};
use weigh_up::language::{Language, Message};
use weigh_up::notation;
use weigh_up::page::Page;
use weigh_up::verdict::Findings;
use weigh_up::verdict::explanation::{factor_name, percent};
use weigh_up::verdict::share::Portion;

use super::ADDRESSED;
use super::html::{self, PRODUCT, escape};

const TITLE: [&str; 2] = ["<title>", "</title>"];
const DESCRIPTION: [&str; 2] = ["<meta name=\"description\"", ">"];
const QUESTIONS: [&str; 2] = ["<!-- questions -->", "<!-- /questions -->"];

/// Before every review, for a comparison without a view, which the check refuses.
const NO_DAY: Date = Date {
    year: 1,
    month: 1,
    day: 1,
};

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Question {
    asks: String,
    /// Whole sentences.
    says: Vec<String>,
    /// The presets that give this answer: the id, and whose answers they are.
    starts: Vec<(String, String)>,
}

/// The page of a comparison at its neutral start, in the template; `own` is its absolute address.
pub(super) fn page(template: &str, page: &Page, own: &str) -> Result<String> {
    let comparison = &page.comparison;
    let questions = questions(page);
    let title = format!("{} Questions and answers", comparison.title);
    let first = questions.first().map(|question| question.says.join(" "));
    let description = escape(&first.unwrap_or_default());
    let described = format!("<meta name=\"description\" content=\"{description}\">");
    let canonical = format!("<link rel=\"canonical\" href=\"{}\">", escape(own));
    let [begin, end] = ADDRESSED;
    let head = [&*described, begin, &canonical, end].join("\n");
    let places = [
        (
            TITLE,
            format!("<title>{} – {PRODUCT}</title>", escape(&title)),
        ),
        (DESCRIPTION, head),
        (QUESTIONS, body(comparison, &questions)),
    ];
    html::filled(template, places).context("pages/questions.html")
}

fn body(comparison: &Comparison, questions: &[Question]) -> String {
    let heading = format!(
        "<h1>{}</h1>\n<p>{} <a href=\"../\">Set your own weights</a>.</p>\n",
        escape(&comparison.title),
        escape(&comparison.lede)
    );
    questions.iter().fold(heading, |body, question| {
        let Question { asks, says, starts } = question;
        let said = |tag: &str| {
            let said = says.iter();
            let said = said.map(|said| format!("<{tag}>{}</{tag}>\n", escape(said)));
            said.collect::<String>()
        };
        let says = match says.len() {
            0 | 1 => said("p"),
            _ => format!("<ul>\n{}</ul>\n", said("li")),
        };
        let links = starts.iter().map(|(id, name)| {
            let (id, name) = (escape(id), escape(name));
            format!("<li><a href=\"../{id}/\">{name}</a></li>\n")
        });
        let mut links: String = links.collect();
        if !links.is_empty() {
            links = format!("<p>It comes first in these cases:</p>\n<ul>\n{links}</ul>\n");
        }
        format!("{body}<h2>{}</h2>\n{says}{links}", escape(asks))
    })
}

/// Which is better with the same weight on everything, and for each alternative when it is.
fn questions(page: &Page) -> Vec<Question> {
    let comparison = &page.comparison;
    let neutral = findings(comparison, &page.answers());
    let cases: Vec<_> = comparison
        .presets
        .iter()
        .map(|preset| (preset, findings(comparison, &preset.answers).verdict.leader))
        .collect();
    let which = Question {
        asks: "Which is better?".to_owned(),
        says: vec![page.verdict_in_words()],
        starts: Vec::new(),
    };
    let alternatives = comparison.alternatives.iter_enumerated();
    let when = alternatives.map(|(position, alternative)| {
        let leads = cases.iter().filter(|(_, leader)| *leader == Some(position));
        Question {
            asks: format!("When would {} be the better choice?", alternative.name),
            says: when_leads(comparison, &neutral, position),
            starts: leads
                .map(|(preset, _)| (preset.id.to_string(), preset.name.to_string()))
                .collect(),
        }
    });
    std::iter::once(which).chain(when).collect()
}

/// What follows from some answers, on the day of the scores.
fn findings(comparison: &Comparison, answers: &str) -> Findings {
    let (answers, _) = notation::decode(comparison, answers);
    let today = comparison.views.first().map_or(NO_DAY, |view| view.as_of);
    Findings::whole(comparison, &answers, today)
}

/// Each single weight that puts an alternative first, and for how many weightings it is.
fn when_leads(
    comparison: &Comparison,
    findings: &Findings,
    position: AlternativeId,
) -> Vec<String> {
    let language = Language::english();
    let name = comparison.alternatives.get(position);
    let name = name.map_or("", |alternative| &*alternative.name);
    let mut says = Vec::new();
    if findings.verdict.leader == Some(position) {
        says.push(format!(
            "With the same weight on everything that counts, {name} leads."
        ));
    }
    let flips = findings.sensitivity.flips.iter();
    for flip in flips.filter(|flip| flip.winner == Some(position)) {
        let factor = factor_name(comparison, flip.step.factor, &language);
        let [from, to] = [flip.step.from, flip.step.to].map(|points| points.to_string());
        let values = [
            ("factor", factor),
            ("to", &to),
            ("from", &from),
            ("winner", name),
        ];
        says.push(language.fill(Message::ExportFlip, &values));
    }
    if let Some(share) = share(findings, position, &language) {
        says.push(format!(
            "Of all possible weights, {share} put {name} first. That counts weights; it is not a chance."
        ));
    }
    says
}

/// For how many of all weightings an alternative comes first, as the widget rounds it.
fn share(findings: &Findings, position: AlternativeId, language: &Language) -> Option<String> {
    let shares = findings.shares.as_ref()?;
    let all: Vec<Portion> = shares.iter().map(|share| share.all).collect();
    let place = shares
        .iter()
        .position(|share| share.alternative == position)?;
    let rounded = Portion::percents(&all);
    Some(percent(*rounded.get(place)?, language))
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    const TEMPLATE: &str = include_str!("../../../../pages/questions.html");

    fn texts(page: &Html, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let found = page.select(&selector);
        found.map(|one| one.text().collect()).collect()
    }

    const OWN: &str = "https://example.org/p/node-vs-python/questions/";

    fn made(comparison: &str) -> (Page, Html) {
        let of = Page::of(comparison, None).expect("it is bundled");
        let html = page(TEMPLATE, &of, OWN).expect("every place is there");
        assert!(!html.contains('{'), "{html}");
        (of, Html::parse_document(&html))
    }

    #[test]
    fn every_alternative_has_its_question_and_every_flip_its_sentence() {
        for id in weigh_up::content::ids() {
            let (of, html) = made(id);
            let asked = texts(&html, "main h2");
            assert_eq!(asked.len(), of.comparison.alternatives.len() + 1);
            for alternative in &of.comparison.alternatives {
                let question = format!("When would {} be the better choice?", alternative.name);
                assert!(asked.contains(&question), "{asked:?}");
            }
            let said = texts(&html, "main p, main li");
            let found = findings(&of.comparison, "");
            let flips = found.sensitivity.flips.iter();
            let flips = flips.filter(|flip| flip.winner.is_some()).count();
            let told = said.iter().filter(|said| said.contains(" instead of "));
            assert_eq!(told.count(), flips, "{said:#?}");
            let shares = said.iter().filter(|said| said.contains("not a chance"));
            assert_eq!(shares.count(), of.comparison.alternatives.len());
        }
    }

    #[test]
    fn every_preset_that_somebody_leads_is_linked_once() {
        let (of, html) = made("node-vs-python");
        let links = Selector::parse("main li a").expect("a selector");
        let mut linked: Vec<_> = html.select(&links).map(|link| link.attr("href")).collect();
        linked.sort_unstable();
        let presets = of.comparison.presets.iter();
        let led = presets.filter(|preset| {
            let verdict = findings(&of.comparison, &preset.answers).verdict;
            verdict.leader.is_some()
        });
        let mut expected: Vec<_> = led.map(|preset| format!("../{}/", preset.id)).collect();
        expected.sort_unstable();
        assert!(expected.len() > 4, "{expected:?}");
        let linked: Vec<_> = linked.into_iter().flatten().collect();
        assert_eq!(linked, expected);
    }

    #[test]
    fn the_address_stands_between_the_marks_and_nowhere_else() {
        let of = Page::of("node-vs-python", None).expect("it is bundled");
        let html = page(TEMPLATE, &of, OWN).expect("every place is there");
        let [begin, end] = ADDRESSED;
        let inside = format!("{begin}\n<link rel=\"canonical\" href=\"{OWN}\">\n{end}");
        assert!(html.contains(&inside), "{html}");
        assert!(!html.replace(&inside, "").contains(OWN), "{html}");
    }
}
