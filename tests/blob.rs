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
use typed_index_collections::{TiVec, ti_vec};
use weigh_up::comparison::{
    About, Claim, ClaimKind, Comparison, Date, Estimate, Judgement, Tenths, View,
};
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
        views: TiVec::new(),
        alternatives: TiVec::new(),
        criteria: TiVec::new(),
        project_types: TiVec::new(),
        presets: TiVec::new(),
        claims: TiVec::new(),
        sources: TiVec::new(),
        revisions: Vec::new(),
    }
}

/// The lengths of four texts, the revision, then the lengths of five texts and of eight lists.
const EMPTY: [u8; 18] = [0; 18];
/// Where the revision stands in `EMPTY`.
const REVISION: usize = 4;

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

/// Half of the mutations bring bytes that mean something: a short number, or a long one.
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
fn no_beginning_of_a_bundle_reads() {
    for blob in &*BUNDLED {
        // A beginning is read up to its end, so that all of them would take a minute.
        for end in (0..blob.len()).step_by(37) {
            assert_eq!(check(&blob[..end]), None, "the first {end} bytes");
        }
    }
}

#[test]
fn a_blob_has_the_fields_one_after_the_other() {
    assert_eq!(empty().to_blob(), EMPTY);
    let filled = Comparison {
        id: "é".into(),
        revision: 300,
        ..empty()
    };
    let before = &EMPTY[1..REVISION];
    let after = &EMPTY[REVISION + 1..];
    let blob = [b"\x02\xC3\xA9", before, b"\xAC\x02", after].concat();
    assert_eq!(filled.to_blob(), blob);
    assert_eq!(check(&blob), Some(filled));
}

#[test]
fn nothing_is_left_over() {
    assert_eq!(check(&EMPTY), Some(empty()));
    for byte in 0..=u8::MAX {
        let longer = [EMPTY.as_slice(), &[byte]].concat();
        assert_eq!(check(&longer), None, "a byte {byte} behind the last list");
    }
}

#[test]
fn no_number_is_larger_than_its_type_or_the_blob() {
    let largest = [[0xFF; 9].as_slice(), &[1]].concat();
    for number in 0..EMPTY.len() {
        for large in [&largest, [0xFF; 400].as_slice(), &[0x7F]] {
            let (before, after) = (&EMPTY[..number], &EMPTY[number + 1..]);
            let read = check(&[before, large, after].concat());
            // All numbers but the revision are lengths.
            let allowed = number == REVISION && large == [0x7F];
            assert_eq!(
                read.is_some(),
                allowed,
                "{large:?} for the number at {number}"
            );
        }
    }
}

const NO_DAY: Date = Date {
    year: 0,
    month: 0,
    day: 0,
};

/// Reads the blob of a comparison with each byte that has one value set to another in turn, and
/// returns how many there are and how many of these blobs hold a comparison.
fn with_each(comparison: &Comparison, byte: u8, other: u8) -> (usize, usize) {
    let blob = comparison.to_blob();
    let places = (0..blob.len()).filter(|place| blob[*place] == byte);
    let read = places.map(|place| {
        let mut blob = blob.clone();
        blob[place] = other;
        check(&blob).is_some()
    });
    let read: Vec<bool> = read.collect();
    (read.len(), read.iter().filter(|read| **read).count())
}

#[test]
fn no_byte_makes_more_points_than_there_are() {
    let estimate = Estimate {
        value: Tenths::MAX,
        uncertainty: Tenths::MAX,
    };
    let view = View {
        id: "".into(),
        name: "".into(),
        name_in_sentence: "".into(),
        as_of: NO_DAY,
        rule: "".into(),
        not_listed: Some(estimate),
    };
    let comparison = Comparison {
        views: ti_vec![view],
        ..empty()
    };
    assert_eq!(with_each(&comparison, 100, 99), (2, 2));
    assert_eq!(with_each(&comparison, 100, 101), (2, 0));
    assert_eq!(with_each(&comparison, 100, 0xFF), (2, 0));
}

#[test]
fn no_byte_makes_a_value_that_is_none_of_a_few() {
    let claim = Claim {
        id: "".into(),
        kind: ClaimKind::Measurement,
        in_article: false,
        says: "".into(),
        judgement: Judgement::Wrong,
        note: "".into(),
        as_of: NO_DAY,
        review_by: None,
        sources: Vec::new(),
    };
    let comparison = Comparison {
        claims: ti_vec![claim],
        ..empty()
    };
    assert_eq!(with_each(&comparison, 3, 2), (2, 2));
    assert_eq!(with_each(&comparison, 3, 4), (2, 0));
}
