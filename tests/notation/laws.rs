//! What holds for all answers, all links and all texts.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use weigh_up::answers::{Action, Answers, Choice, Given, usual_weight};
use weigh_up::comparison::{Comparison, ProjectTypeId};
use weigh_up::notation::{Link, decode, decode_over, encode};

use crate::texts::{action, answers, any_text, link, shuffled};
use crate::{PROJECT_TYPES, comparison};

/// Answers with nothing chosen, and no shortlist.
fn without_lists(mut answers: Answers) -> Answers {
    answers.apply(Action::ClearShortlist);
    for project_type in 0..PROJECT_TYPES.len() {
        answers.apply(Action::SetProject(ProjectTypeId(project_type), Choice::No));
    }
    answers
}

/// What holds for every text there is.
fn read_any(comparison: &Comparison, text: &str) -> Result<(), TestCaseError> {
    let (answers, ignored) = decode(comparison, text);
    let written = encode(comparison, &answers);
    let (again, nothing) = decode(comparison, &written);
    prop_assert_eq!(&again, &answers);
    prop_assert_eq!(&nothing, &[]);
    prop_assert_eq!(encode(comparison, &again), written);

    let link = Link::read(comparison, text);
    let written = link.write(comparison);
    let again = Link::read(comparison, &written);
    prop_assert_eq!(&again.ignored, &[]);
    prop_assert_eq!(again.write(comparison), written);
    let expected = Link {
        revision: Some(comparison.revision),
        ignored: Vec::new(),
        ..link.clone()
    };
    prop_assert_eq!(again, expected);

    for list in [ignored, link.ignored] {
        prop_assert!(list.len() <= text.len() + 1);
        for it in list {
            prop_assert!(it.key.chars().count() <= 80 && it.value.chars().count() <= 80);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn answers_survive_the_way_there_and_back(answers in answers()) {
        let comparison = comparison();
        let text = encode(&comparison, &answers);
        prop_assert_eq!(decode(&comparison, &text), (answers, Vec::new()));
    }

    #[test]
    fn texts_are_equal_exactly_where_answers_are(answers in answers(), action in action()) {
        let comparison = comparison();
        let mut changed = answers.clone();
        changed.apply(action);
        let same_text = encode(&comparison, &changed) == encode(&comparison, &answers);
        prop_assert_eq!(same_text, changed == answers);
    }

    #[test]
    fn what_is_given_is_all_that_differs_from_the_start(answers in answers()) {
        let comparison = comparison();
        let mut start = Answers::neutral(&comparison);
        start.apply(Action::SetView(answers.view()));
        prop_assert_eq!(start.given(&comparison), []);
        // One alone on the shortlist changes nothing, and is none of them.
        prop_assume!(answers.shortlist().count() != 1);
        let mut again = start.clone();
        for given in answers.given(&comparison) {
            let before = again.clone();
            let action = match given {
                Given::Shortlist => {
                    let listed = answers.shortlist();
                    for one in listed {
                        again.apply(Action::SetShortlisted(one, true));
                    }
                    prop_assert_ne!(&again, &before);
                    continue;
                }
                Given::Project(position, choice) => Action::SetProject(position, choice),
                Given::Experience(position, points) => {
                    Action::SetExperience(position, Some(points))
                }
                Given::Weight(factor, weight) => {
                    prop_assert_eq!(usual_weight(&comparison, factor), start.weight(factor));
                    Action::SetWeight(factor, weight)
                }
                Given::Score(cell, score) => Action::SetScore(cell, score),
            };
            again.apply(action);
            prop_assert_ne!(&again, &before);
        }
        prop_assert_eq!(again, answers);
    }

    #[test]
    fn the_order_of_keys_means_nothing((ordered, shuffled) in shuffled()) {
        let comparison = comparison();
        prop_assert_eq!(Link::read(&comparison, &shuffled), Link::read(&comparison, &ordered));
    }

    #[test]
    fn a_text_over_answers_continues_theirs(answers in answers(), text in any_text()) {
        let comparison = comparison();
        let own = encode(&comparison, &answers);
        let (both, listed) = decode(&comparison, &format!("{own}&{text}"));
        let (over, ignored) = decode_over(&comparison, answers.clone(), &text);
        prop_assert_eq!(ignored, listed);
        // A list that the text names takes the place of theirs, while in one text it adds up.
        prop_assert!(over.chosen().all(|chosen| both.chosen().any(|other| other == chosen)));
        prop_assert_eq!(without_lists(over), without_lists(both));
    }

    #[test]
    fn a_link_survives_the_way_there_and_back(link in link(Link::MOST_WITH)) {
        let comparison = comparison();
        let text = link.write(&comparison);
        prop_assert_eq!(Link::read(&comparison, &text), link);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn any_text_is_read(text in any_text()) {
        read_any(&comparison(), &text)?;
    }
}

#[test]
fn the_time_to_read_grows_with_the_text_alone() {
    let comparison = comparison();
    let nasty = "& = , . ? + - % %2C é 0 9 a& =& utm_& c=a& with=& with=,& hide=, hide=share, \
                 projects=a, projects=iot, must=,iot& preset=startup& preset=x& nodejs.speed=1&";
    for piece in nasty.split(' ') {
        for start in ["", "projects=", "hide=", "with=", "speed=", "c="] {
            let text = format!("{start}{}", piece.repeat(32 * 1024 / piece.len()));
            let before = Instant::now();
            let link = Link::read(&comparison, &text);
            let (answers, _) = decode(&comparison, &text);
            let again = encode(&comparison, &answers).len() + link.write(&comparison).len();
            let taken = before.elapsed();
            assert!(
                again < 200_000,
                "{start}{piece}… is written with {again} bytes"
            );
            assert!(
                taken < Duration::from_secs(2),
                "{start}{piece}… takes {taken:?}"
            );
        }
    }
}
