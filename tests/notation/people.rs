//! People: which lines hold somebody's answers, and by what name somebody goes.

use weigh_up::answers::Answers;
use weigh_up::notation::people::{People, Problem};
use weigh_up::notation::{Link, decode, encode};

use crate::comparison;

fn read(lines: &str) -> People {
    let comparison = comparison();
    let neutral = Answers::neutral(&comparison);
    People::read(&comparison, ("You", &neutral), lines)
}

/// The name and the answers of everybody but the reader.
fn others(lines: &str) -> Vec<(String, String)> {
    let others = read(lines).all.into_iter().skip(1);
    others
        .map(|person| (person.name, encode(&comparison(), &person.answers)))
        .collect()
}

#[test]
fn a_line_is_a_link_or_its_query_or_answers() {
    let rows = [
        ("speed=9", "A", "speed=9"),
        ("  speed=9&nonsense=1  ", "A", "speed=9"),
        ("?c=node-vs-python&rev=1&speed=9", "A", "speed=9"),
        ("https://a.example/?speed=9#speed=3", "A", "speed=9"),
        ("https://a.example/?c=node-vs-python", "A", ""),
        ("c=node-vs-python", "A", ""),
        ("speed=5", "A", ""),
        ("Ada: https://a.example/p?speed=9", "Ada", "speed=9"),
        ("Ada Lovelace :\tspeed=9", "Ada Lovelace", "speed=9"),
        (": speed=9", "A", "speed=9"),
        ("<b>: speed=9", "<b>", "speed=9"),
        (
            "https://host.example/?p=7&weighup.speed=9&weighup.c=node-vs-python",
            "A",
            "speed=9",
        ),
        (
            "https://host.example/?speed=1&weighup-a.nodejs.speed=9",
            "A",
            "nodejs.speed=9",
        ),
        (
            "https://host.example/?weighup-a.c=other&weighup-a.speed=1&weighup-b.speed=9",
            "A",
            "speed=9",
        ),
    ];
    for (line, name, answers) in rows {
        assert_eq!(
            others(line),
            [(name.to_owned(), answers.to_owned())],
            "“{line}”"
        );
    }
}

#[test]
fn several_links_on_a_line_and_several_answers_in_a_link_all_count() {
    let named = |names: &[(&str, &str)]| {
        let names = names.iter();
        names
            .map(|(name, answers)| ((*name).to_owned(), (*answers).to_owned()))
            .collect::<Vec<_>>()
    };
    let rows = [
        (
            "Ada: https://a.example/?speed=9 https://b.example/?learning=1",
            named(&[("Ada", "speed=9"), ("A", "learning=1")]),
        ),
        (
            "https://a.example/?speed=9&with=speed%3D1&with=",
            named(&[("A", "speed=9"), ("B", "speed=1"), ("C", "")]),
        ),
    ];
    for (line, people) in rows {
        let others = others(line);
        assert_eq!(others.len(), people.len(), "“{line}”");
        let answers = |people: &[(String, String)]| {
            let people = people.iter();
            people
                .map(|(_, answers)| answers.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(answers(&others), answers(&people), "“{line}”");
        assert_eq!(others.first(), people.first(), "“{line}”");
    }
    let many = format!("speed=9{}", "&with=speed%3D1".repeat(8));
    let read = read(&many);
    assert_eq!((read.all.len(), read.beyond), (9, 1));
}

#[test]
fn a_preset_in_a_link_counts() {
    let link = "c=node-vs-python&preset=startup&learning=1";
    let answers = Link::read(&comparison(), link).answers;
    assert_ne!(answers, decode(&comparison(), "learning=1").0);
    let read = read(link).all.pop().expect("somebody");
    assert_eq!(read.answers, answers);
}

#[test]
fn a_line_without_answers_is_named() {
    let unreadable = |line: &str| Problem::Unreadable(line.to_owned());
    let rows = [
        ("hello", unreadable("hello")),
        ("Ada: hello", unreadable("hello")),
        ("Ada:", unreadable("Ada:")),
        ("https://a.example/", unreadable("https://a.example/")),
        (
            "https://a.example/?utm_source=x&lang=de",
            unreadable("https://a.example/?utm_source=x&lang=de"),
        ),
        (
            "https://host.example/?speed=1&weighup.lang=de",
            unreadable("https://host.example/?speed=1&weighup.lang=de"),
        ),
        ("c=other&speed=9", Problem::Elsewhere("other".to_owned())),
        (
            "https://host.example/?weighup.c=other&weighup.speed=9",
            Problem::Elsewhere("other".to_owned()),
        ),
    ];
    for (line, problem) in rows {
        let people = read(line);
        assert_eq!(
            (people.all.len(), people.problems),
            (1, vec![problem]),
            "“{line}”"
        );
    }
    let long = format!("{}é", "ä".repeat(99));
    assert_eq!(read(&long).problems, [unreadable(&"ä".repeat(60))]);
}

#[test]
fn everybody_has_a_name_of_their_own() {
    let names = |lines: &str| {
        others(lines)
            .into_iter()
            .map(|(name, _)| name)
            .collect::<Vec<_>>()
    };
    assert_eq!(names("speed=1\n\nspeed=1\r\nspeed=1"), ["A", "B", "C"]);
    assert_eq!(names("B: speed=1\nspeed=2\nB: speed=3"), ["B", "C", "B 2"]);
    assert_eq!(
        names("You: speed=1\nA: speed=2\nspeed=3"),
        ["You 2", "A", "C"]
    );
    let long = format!("{}: speed=1", "ß".repeat(40));
    assert_eq!(names(&long), ["ß".repeat(30)]);
}

#[test]
fn eight_others_count() {
    let people = read(&"speed=1\n".repeat(11));
    assert_eq!((people.all.len(), people.beyond), (9, 3));
}
#[test]
fn the_answers_of_a_link_are_lines_that_read_as_they_are() {
    let with = ["speed=9", "", "view=article&nodejs.speed=4"].map(str::to_owned);
    let people = read(&People::lines(&comparison(), &with));
    let answers = people.all.into_iter().skip(1).map(|person| person.answers);
    let expected = with.iter().map(|text| decode(&comparison(), text).0);
    assert!(answers.eq(expected));
}
