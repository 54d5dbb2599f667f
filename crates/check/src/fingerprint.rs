//! The fingerprint of the scores of a revision.

use weigh_up_model::comparison::{Comparison, Estimate, ViewId};

/// Hashes every score, uncertainty and fit, and which criteria are optional. The order of the parts
/// makes no difference.
pub(super) fn fingerprint(comparison: &Comparison) -> u64 {
    let mut fingerprint = 0;
    for criterion in comparison.criteria.iter().filter(|named| named.optional) {
        fingerprint ^= fnv_1a(format!("optional {}", criterion.id).as_bytes());
    }
    let mut add = |view: ViewId, [judged, subject]: [&str; 2], estimate: Option<Estimate>| {
        if let (Some(view), Some(Estimate { value, uncertainty })) =
            (comparison.views.get(view), estimate)
        {
            let cell = format!("{} {judged} {subject} {value} {uncertainty}", view.id);
            fingerprint ^= fnv_1a(cell.as_bytes());
        }
    };
    for (view, of_view) in comparison.views.iter_enumerated() {
        add(view, ["", ""], of_view.not_listed);
        for (position, alternative) in comparison.alternatives.iter_enumerated() {
            for (criterion, named) in comparison.criteria.iter_enumerated() {
                let score = comparison.score(view, position, criterion);
                let estimate = score.map(|score| score.estimate);
                add(view, [&alternative.id, &named.id], estimate);
            }
            for named in &comparison.project_types {
                let fits = named.fits.get(view);
                let fit = fits.and_then(|fits| fits.by_alternative.get(position));
                add(view, [&alternative.id, &named.id], fit.copied().flatten());
            }
        }
    }
    fingerprint
}

/// The hash of Fowler, Noll and Vo, in its variant 1a with 64 bits.
fn fnv_1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::fnv_1a;

    #[test]
    fn the_hash_is_that_of_its_authors() {
        for (text, hash) in [
            ("", 0xCBF2_9CE4_8422_2325),
            ("a", 0xAF63_DC4C_8601_EC8C),
            ("foobar", 0x8594_4171_F739_67E8),
        ] {
            assert_eq!(fnv_1a(text.as_bytes()), hash, "{text:?}");
        }
    }
}
