//! Answers, links and texts to try the laws on.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use weigh_up::answers::{Action, Answers, Cell, Choice, Factor};
use weigh_up::comparison::{AlternativeId, CriterionId, Points, ProjectTypeId, ViewId};
use weigh_up::notation::{Link, Mode, Part, Theme, encode};

use crate::{ALTERNATIVES, CRITERIA, PROJECT_TYPES, VIEWS, comparison};

fn points() -> impl Strategy<Value = Points> {
    (0_i64..=10).prop_map(Points::clamped)
}

pub(crate) fn action() -> impl Strategy<Value = Action> {
    let factor = prop_oneof![
        (0..CRITERIA.len()).prop_map(|it| Factor::Criterion(CriterionId(it))),
        Just(Factor::Fit),
        Just(Factor::Team),
    ];
    let choice = select(vec![Choice::No, Choice::Yes, Choice::Must]);
    let cell =
        (0..ALTERNATIVES.len(), 0..CRITERIA.len()).prop_map(|(alternative, criterion)| Cell {
            alternative: AlternativeId(alternative),
            criterion: CriterionId(criterion),
        });
    prop_oneof![
        (factor, points()).prop_map(|(factor, weight)| Action::SetWeight(factor, weight)),
        (0..PROJECT_TYPES.len(), choice)
            .prop_map(|(it, choice)| Action::SetProject(ProjectTypeId(it), choice)),
        (0..ALTERNATIVES.len(), prop::option::of(points()))
            .prop_map(|(it, points)| Action::SetExperience(AlternativeId(it), points)),
        (cell, points()).prop_map(|(cell, score)| Action::SetScore(cell, score)),
        (0..VIEWS.len()).prop_map(|it| Action::SetView(ViewId(it))),
        (0..ALTERNATIVES.len(), any::<bool>())
            .prop_map(|(it, is_listed)| Action::SetShortlisted(AlternativeId(it), is_listed)),
        Just(Action::ClearShortlist),
    ]
}

pub(crate) fn answers() -> impl Strategy<Value = Answers> {
    prop::collection::vec(action(), 0..20).prop_map(|actions| {
        let mut answers = Answers::neutral(&comparison());
        for action in actions {
            answers.apply(action);
        }
        answers
    })
}

/// A link with up to as many other readers.
pub(crate) fn link(most_with: usize) -> impl Strategy<Value = Link> {
    let with = prop_oneof![
        any::<String>(),
        answers().prop_map(|answers| encode(&comparison(), &answers)),
        answers().prop_map(|answers| Link::new(answers).write(&comparison())),
    ];
    (
        answers(),
        prop::collection::vec(with, 0..=most_with),
        prop::option::of(select(vec!["de", "pt-BR", "zh-Hant-TW", "x-1"])),
        prop::option::of(select(Theme::ALL.to_vec())),
        prop::option::of(select(Mode::ALL.to_vec())),
        prop::sample::subsequence(Part::ALL.to_vec(), 0..=Part::ALL.len()),
    )
        .prop_map(|(answers, with, language, theme, mode, hide)| Link {
            answers,
            revision: Some(comparison().revision),
            with,
            language: language.map(str::to_owned),
            theme,
            mode,
            hide,
            ignored: Vec::new(),
        })
}

/// The text of a link with a preset, and the same pairs in another order.
pub(crate) fn shuffled() -> impl Strategy<Value = (String, String)> {
    // The order of several readers is theirs to keep.
    let pairs = link(1).prop_map(|link| {
        let text = format!("{}&preset=startup", link.write(&comparison()));
        text.split('&').map(str::to_owned).collect::<Vec<_>>()
    });
    pairs.prop_flat_map(|pairs| {
        let shuffled = Just(pairs.clone()).prop_shuffle();
        shuffled.prop_map(move |shuffled| (pairs.join("&"), shuffled.join("&")))
    })
}

/// Texts that look like the notation from afar.
fn soup() -> impl Strategy<Value = String> {
    let words = "& & & & = = = = , , . . - + ? % %2 %26 %3D %2C %00 %ff %E2%82%AC 0 1 5 9 10 \
                 4294967296 é 😀 \u{0} \u{202e} c v rev preset with lang theme mode hide utm_x ref \
                 startup laboratory node-vs-python dark compact share de projects must fit team \
                 only view nodejs python elixir speed libraries learning iot messaging-chat data-science \
                 today article";
    let words: Vec<&str> = words.split(' ').collect();
    prop::collection::vec(select(words), 0..40).prop_map(|words| words.concat())
}

/// Valid texts, and what becomes of them in careless hands.
fn mutated() -> impl Strategy<Value = String> {
    #[derive(Clone, Debug)]
    enum Slip {
        Insert(Index, char),
        Delete(Index),
        Double(Index, Index),
        Swap(Index, Index),
    }
    let slip = prop_oneof![
        (any::<Index>(), any::<char>()).prop_map(|(at, char)| Slip::Insert(at, char)),
        any::<Index>().prop_map(Slip::Delete),
        any::<[Index; 2]>().prop_map(|[from, to]| Slip::Double(from, to)),
        any::<[Index; 2]>().prop_map(|[one, other]| Slip::Swap(one, other)),
    ];
    let text = link(1).prop_map(|link| link.write(&comparison()));
    (text, prop::collection::vec(slip, 0..6)).prop_map(|(text, slips)| {
        let mut text: Vec<char> = text.chars().collect();
        for slip in slips {
            let length = text.len();
            match slip {
                Slip::Insert(at, char) => text.insert(at.index(length + 1), char),
                _ if length == 0 => {}
                Slip::Delete(at) => {
                    text.remove(at.index(length));
                }
                Slip::Double(from, to) => {
                    let (from, to) = (from.index(length), to.index(length));
                    text.extend_from_within(from.min(to)..from.max(to));
                }
                Slip::Swap(one, other) => text.swap(one.index(length), other.index(length)),
            }
        }
        text.into_iter().collect()
    })
}

fn bytes() -> impl Strategy<Value = String> {
    let raw = prop::collection::vec(any::<u8>(), 0..120);
    let escaped = raw.clone().prop_map(|raw| {
        let escapes = raw.iter().map(|byte| [format!("%{byte:02x}")]);
        escapes.flatten().collect()
    });
    let lossy = raw.prop_map(|raw| String::from_utf8_lossy(&raw).into_owned());
    prop_oneof![escaped, lossy]
}

pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![1 => any::<String>(), 1 => bytes(), 3 => soup(), 3 => mutated()]
}
