//! Words that are near others: slips of a hand.

/// The longest word, in letters, that is looked at.
const LONGEST: usize = 40;

/// How many letters have to be added, dropped, changed or swapped with their neighbour to make one
/// word of the other (optimal string alignment); `None` where that is more than `most`.
pub fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let [one, other] = [one, other].map(|word| word.chars().take(LONGEST + 1).collect::<Vec<_>>());
    if one.len().max(other.len()) > LONGEST || one.len().abs_diff(other.len()) > most {
        return None;
    }
    // The two rows above the one in the making.
    let (mut before, mut row): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=other.len()).collect());
    for (above, letter) in one.iter().enumerate() {
        let mut next = vec![above + 1];
        for (left, theirs) in other.iter().enumerate() {
            let at =
                |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let changed = at(&row, left) + usize::from(letter != theirs);
            let mut least = changed.min(at(&row, left + 1) + 1).min(at(&next, left) + 1);
            let is_swapped = left > 0
                && above > 0
                && other.get(left - 1) == Some(letter)
                && one.get(above - 1) == Some(theirs);
            if is_swapped {
                least = least.min(at(&before, left - 1) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().filter(|distance| *distance <= most)
}

/// Whether a key may be a slip of a name: one letter of a short name is off, two of a long one.
pub(super) fn is_near(key: &str, name: &str) -> bool {
    match name.len() {
        // Too many words are near what is as short, so that only a letter more is a slip.
        0..3 => false,
        3 => key.len() == 4 && distance(key, name, 1).is_some(),
        4..8 => distance(key, name, 1).is_some(),
        _ => distance(key, name, 2).is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_step() {
        for (one, other, steps) in [
            ("speed", "speed", Some(0)),
            ("sped", "speed", Some(1)),
            ("spede", "speed", Some(1)),
            ("spoed", "speed", Some(1)),
            ("speeds", "speed", Some(1)),
            ("psede", "speed", Some(2)),
            ("lead", "speed", None),
            ("", "ab", Some(2)),
            ("ab", "", Some(2)),
        ] {
            assert_eq!(distance(one, other, 2), steps, "{one} {other}");
        }
        let long = "x".repeat(100_000);
        assert_eq!(distance(&long, &long, 2), None);
    }

    #[test]
    fn short_names_have_few_near_ones() {
        for (key, name, near) in [
            ("fits", "fit", true),
            ("fid", "fit", false),
            ("v2", "v", false),
            ("veiw", "view", true),
            ("width", "with", true),
            ("utm", "team", false),
            ("libaries", "libraries", true),
            ("liberies", "libraries", true),
            ("library", "libraries", false),
        ] {
            assert_eq!(is_near(key, name), near, "{key} {name}");
        }
    }
}
