//! The laws of the blob: what is written comes back, and no bytes do harm.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "blob/random.rs"]
mod random;

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use random::comparisons;
use weigh_up::comparison::{About, Comparison, Date, Estimate, Points, View};
use weigh_up::content;

/// No text and no number says anything.
fn empty() -> Comparison {
    Comparison {
        id: "".into(),
        title: "".into(),
        subject: "".into(),
        lede: "".into(),
        revision: 0,
        about: About {
            scored_by: "".into(),
            basis: "".into(),
            interests: "".into(),
            licence: "".into(),
            report: "".into(),
        },
        views: Vec::new(),
        alternatives: Vec::new(),
        criteria: Vec::new(),
        project_types: Vec::new(),
        presets: Vec::new(),
        claims: Vec::new(),
        sources: Vec::new(),
        revisions: Vec::new(),
    }
}

/// Nine texts without a letter, then the revision and the lengths of the eight lists.
const EMPTY: [u8; 18] = [
    0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0,
];
/// Where the numbers of `EMPTY` begin.
const NUMBERS: usize = 9;

/// Reads any bytes. What they make must take no more of them than there are, and come back.
fn check(bytes: &[u8]) -> Option<Comparison> {
    let comparison = Comparison::from_blob(bytes)?;
    let blob = comparison.to_blob();
    assert!(blob.len() <= bytes.len());
    assert_eq!(Comparison::from_blob(&blob).as_ref(), Some(&comparison));
    Some(comparison)
}

/// The blobs of the bundled comparisons.
static BUNDLED: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let comparisons = content::ids().filter_map(content::bundled);
    comparisons.map(|comparison| comparison.to_blob()).collect()
});

/// A change to a byte, a byte more, or a byte less.
#[derive(Clone, Debug)]
enum Mutation {
    Set(Index, u8),
    Insert(Index, u8),
    Remove(Index),
}

impl Mutation {
    fn apply(&self, blob: &mut Vec<u8>) {
        let length = blob.len();
        match self {
            Self::Set(at, byte) => blob[at.index(length)] = *byte,
            Self::Insert(at, byte) => blob.insert(at.index(length + 1), *byte),
            Self::Remove(at) => {
                blob.remove(at.index(length));
            }
        }
    }
}

/// Half of the mutations bring bytes that mean something: an end, a short or a long number.
fn mutation() -> impl Strategy<Value = Mutation> {
    let byte = || prop_oneof![any::<u8>(), prop_oneof![Just(0xFF), Just(0x80), 0..=3_u8]];
    prop_oneof![
        (any::<Index>(), byte()).prop_map(|(at, byte)| Mutation::Set(at, byte)),
        (any::<Index>(), byte()).prop_map(|(at, byte)| Mutation::Insert(at, byte)),
        any::<Index>().prop_map(Mutation::Remove),
    ]
}

proptest! {
    #[test]
    fn every_comparison_comes_back(comparison in comparisons()) {
        prop_assert_eq!(Comparison::from_blob(&comparison.to_blob()), Some(comparison));
    }

    #[test]
    fn every_beginning_of_a_blob_reads(comparison in comparisons()) {
        let blob = comparison.to_blob();
        for end in 0..blob.len() {
            check(&blob[..end]);
        }
    }

    #[test]
    fn any_bytes_read(bytes in vec(any::<u8>(), 0..400)) {
        check(&bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_mutated_blob_reads(comparison in comparisons(), mutations in vec(mutation(), 1..=4)) {
        let mut blob = comparison.to_blob();
        for mutation in mutations {
            mutation.apply(&mut blob);
        }
        check(&blob);
    }

    #[test]
    fn every_mutated_bundle_reads(which: Index, mutations in vec(mutation(), 1..=4)) {
        let mut blob = which.get(&BUNDLED).clone();
        for mutation in mutations {
            mutation.apply(&mut blob);
        }
        check(&blob);
    }
}

#[test]
fn every_beginning_of_a_bundle_reads() {
    for blob in &*BUNDLED {
        for end in 0..blob.len() {
            assert_eq!(check(&blob[..end]), None, "the first {end} bytes");
        }
    }
}

#[test]
fn a_blob_is_texts_then_numbers() {
    assert_eq!(empty().to_blob(), EMPTY);
    let filled = Comparison {
        id: "é".into(),
        revision: 300,
        ..empty()
    };
    let blob = [b"\xC3\xA9", &EMPTY[..17], b"\x02\xAC"].concat();
    assert_eq!(filled.to_blob(), blob);
    assert_eq!(check(&blob), Some(filled));
}

#[test]
fn nothing_is_left_over() {
    assert_eq!(check(&EMPTY), Some(empty()));
    for byte in 0..=u8::MAX {
        let mut longer = EMPTY.to_vec();
        longer.insert(NUMBERS, byte);
        assert_eq!(
            check(&longer),
            None,
            "a byte {byte} between texts and numbers"
        );
    }
}

#[test]
fn no_number_is_larger_than_its_type_or_the_blob() {
    let largest = [&[1], [0xFF; 9].as_slice()].concat();
    for number in NUMBERS..EMPTY.len() {
        for large in [&largest, [0xFF; 400].as_slice(), &[0x7F]] {
            let (before, after) = (&EMPTY[..number], &EMPTY[number + 1..]);
            let read = check(&[before, large, after].concat());
            // The revision is the last number, and the only one that is not a length.
            let allowed = number == EMPTY.len() - 1 && large == [0x7F];
            assert_eq!(
                read.is_some(),
                allowed,
                "{large:?} for the number at {number}"
            );
        }
    }
}

#[test]
fn no_byte_makes_more_points_than_there_are() {
    let estimate = Estimate {
        value: Points::MAX,
        uncertainty: Points::MAX,
    };
    let view = View {
        id: "".into(),
        name: "".into(),
        name_in_sentence: "".into(),
        as_of: Date {
            year: 0,
            month: 0,
            day: 0,
        },
        rule: "".into(),
        not_listed: Some(estimate),
    };
    let comparison = Comparison {
        views: vec![view],
        ..empty()
    };
    let mut blob = comparison.to_blob();
    let points = blob.iter_mut().filter(|byte| **byte == 10);
    assert_eq!(points.map(|byte| *byte = 11).count(), 2);
    assert_eq!(check(&blob), Some(comparison));
}
