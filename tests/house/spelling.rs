//! The spelling of the screen: its words are American English, as its page says.

use crate::project::{File, Problems, Rule, ending};
use crate::words::WORDS;

const SPELLING: Rule = Rule {
    scope: |path| path == WORDS || (path.starts_with("content/") && ending(path) == "toml"),
    problems: |file, _| british(file),
};

/// How British words begin, and what American ones begin with instead.
const BRITISH: [(&str, &str); 51] = [
    ("aeroplane", "airplane"),
    ("ageing", "aging"),
    ("aluminium", "aluminum"),
    ("amongst", "among"),
    ("analyse", "analyze"),
    ("analysing", "analyzing"),
    ("armour", "armor"),
    ("artefact", "artifact"),
    ("behaviour", "behavior"),
    ("cancelled", "canceled"),
    ("cancelling", "canceling"),
    ("categoris", "categoriz"),
    ("centre", "center"),
    ("cheque", "check"),
    ("colour", "color"),
    ("customis", "customiz"),
    ("defence", "defense"),
    ("emphasise", "emphasize"),
    ("enrol ", "enroll"),
    ("favour", "favor"),
    ("fibre", "fiber"),
    ("flavour", "flavor"),
    ("fulfil ", "fulfill"),
    ("grey", "gray"),
    ("harbour", "harbor"),
    ("honour", "honor"),
    ("initialis", "initializ"),
    ("judgement", "judgment"),
    ("labelled", "labeled"),
    ("labelling", "labeling"),
    ("labour", "labor"),
    ("learnt", "learned"),
    ("licence", "license"),
    ("maximis", "maximiz"),
    ("metre", "meter"),
    ("minimis", "minimiz"),
    ("modelled", "modeled"),
    ("modelling", "modeling"),
    ("neighbour", "neighbor"),
    ("normalis", "normaliz"),
    ("offence", "offense"),
    ("optimis", "optimiz"),
    ("organis", "organiz"),
    ("programme ", "program"),
    ("realis", "realiz"),
    ("recognis", "recogniz"),
    ("rumour", "rumor"),
    ("specialis", "specializ"),
    ("summaris", "summariz"),
    ("visualis", "visualiz"),
    ("whilst", "while"),
];

/// What begins in the same way in America.
const AMERICAN: [&str; 6] = [
    "optimism",
    "optimist",
    "organism",
    "realism",
    "realist",
    "specialist",
];

/// The British words in a file's texts. Its keys, and ids, which no screen shows, are public names.
fn british(file: &File) -> Problems {
    file.line_by_line(|line| {
        let mut texts = texts(line).filter(|text| !is_id(text));
        let (is, should) = texts.find_map(british_in)?;
        Some(format!("“{is}…” is British, write “{should}…”"))
    })
}

fn british_in(text: &str) -> Option<(&'static str, &'static str)> {
    let lower = text.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphabetic());
    words.find_map(|word| {
        // What ends with a space is a word by itself.
        let whole = format!("{word} ");
        let is_american = AMERICAN.iter().any(|start| word.starts_with(start));
        let mut british = BRITISH.into_iter();
        british.find(|(start, _)| whole.starts_with(start) && !is_american)
    })
}

/// The quoted texts of a line of TOML that is no comment.
fn texts(line: &str) -> impl Iterator<Item = &str> {
    let code = if line.starts_with('#') { "" } else { line };
    code.split('"').skip(1).step_by(2)
}

fn is_id(text: &str) -> bool {
    let is_its =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    text.chars().all(is_its)
}

#[test]
fn the_words_of_the_screen_are_spelled_the_american_way() {
    SPELLING.holds();
}

#[test]
fn a_british_word_is_found_in_what_is_shown_alone() {
    let text = [
        "# Of “colour”.",
        "licence = \"MIT\"",
        "id = \"data-visualisation\"",
        "claims = [\"centre\", \"uberfulfil\"]",
        "says = \"To fulfill a central wish of realists.\"",
        "says = \"Licences\"",
        "{ text = \"It is at the centre\", claims = [\"colour\"] },",
        "says = \"Organised badly.\"",
        "says = \"Hard to fulfil.\"",
    ];
    for (number, line) in text.iter().enumerate() {
        let file = [File::new("content/a-vs-b.toml", line)];
        if number < 5 {
            SPELLING.lets_pass(&file);
        } else {
            SPELLING.catches(&file, 1);
        }
    }
}
