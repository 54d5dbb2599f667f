//! Golden rows: the verdicts on the bundled comparison as its revision 2 scores it, each worked out
//! from these scores by hand. A later score changes none of them.

use weigh_up::comparison::Comparison;
use weigh_up::verdict::Verdict;
use weigh_up::{content, notation};

#[test]
fn every_row_holds() {
    let comparison = content::bundled("node-vs-python")
        .and_then(|bundled| bundled.at_revision(2))
        .expect("it is told");
    let lines = (1..).zip(include_str!("golden.txt").lines());
    let rows = lines.filter(|(_, row)| !row.is_empty() && !row.starts_with('#'));
    let wrong: Vec<String> = rows
        .filter_map(|(line, row)| {
            let problem = check(&comparison, row).err()?;
            Some(format!("tests/golden.txt:{line}: {problem}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn check(comparison: &Comparison, row: &str) -> Result<(), String> {
    let (text, expected) = row.split_once("=> ").ok_or("there is no “=> ”")?;
    let (answers, ignored) = notation::decode(comparison, text.trim_end());
    if !ignored.is_empty() {
        return Err(format!("{ignored:?} means nothing"));
    }
    let told = tell(comparison, &Verdict::new(comparison, &answers));
    if told == expected {
        Ok(())
    } else {
        Err(format!("expected {expected}, but it is {told}"))
    }
}

/// The leader, `tie` or `none`, then the band, then the lead where there is one.
fn tell(comparison: &Comparison, verdict: &Verdict) -> String {
    let leader = verdict
        .leader
        .and_then(|leader| comparison.alternatives.get(leader));
    let first = match leader {
        Some(leader) => &*leader.id,
        None if verdict.tied.is_empty() => "none",
        None => "tie",
    };
    let band = format!("{:?}", verdict.band).to_lowercase();
    let lead = verdict.lead.map(|lead| format!(", {lead}"));
    format!("{first}, {band}{}", lead.unwrap_or_default())
}
