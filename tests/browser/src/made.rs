//! Comparisons of any number of alternatives, as pages bring them.

use serde_json::{Value, json};

/// A name as long as another one, with a number at its end.
fn numbered(name: &str, number: usize) -> String {
    let number = format!(" {number}");
    let letters = name.chars().take(name.len() - number.len());
    let number = if name.contains(' ') {
        number
    } else {
        number.replace(' ', "x")
    };
    letters.chain(number.chars()).collect()
}

/// A comparison of so many alternatives, in which everything has a name of that length.
pub fn comparison(name: &str, alternatives: usize) -> Value {
    let day = "2026-11-22";
    let named = |kind: &str, number| json!({ "id": format!("{kind}{number}"), "name": numbered(name, number) });
    let with = |mut one: Value, more: Value| {
        if let (Some(one), Value::Object(more)) = (one.as_object_mut(), more) {
            one.extend(more);
        }
        one
    };
    let alternative = |number| {
        let more =
            json!({ "kind": "framework", "introduction": "One of some.", "claims": ["said"] });
        with(named("a", number), more)
    };
    let score = |number: usize, row: usize| {
        json!({
            "view": "now", "alternative": format!("a{number}"), "value": (3 * number + 5 * row) % 11,
            "text": "As it is said.", "claims": ["said"],
        })
    };
    let criterion = |row| {
        let scores: Vec<Value> = (0..alternatives).map(|number| score(number, row)).collect();
        let more = json!({
            "short": numbered(name, row), "worst": "none", "middle": "some", "best": "all", "scores": scores,
        });
        with(named("c", row), more)
    };
    json!({
        "id": "names", "title": numbered(name, 0), "subject": "Comparison of names", "lede": "Say what matters.",
        "revision": 1,
        "about": {
            "scored-by": "Ann Example", "basis": "Nothing", "interests": "None", "licence": "CC0-1.0",
            "report": "mailto:ann@example.org",
        },
        "view": [{
            "id": "now", "name": "2026", "name-in-sentence": "what is known in 2026", "as-of": day,
            "rule": "10 is the best.",
        }],
        "alternative": (0..alternatives).map(alternative).collect::<Vec<_>>(),
        "criterion": (0..4).map(criterion).collect::<Vec<_>>(),
        "claim": [{
            "id": "said", "kind": "opinion", "in-article": false, "says": "So it is.", "judgement": "accurate",
            "as-of": day, "sources": ["somewhere"],
        }],
        "source": [{ "id": "somewhere", "title": "Somewhere", "address": "https://example.org/" }],
    })
}
