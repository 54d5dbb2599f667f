//! The pictures of the verdict say what the words do: the beam tilts to the one that leads, and on
//! the strip its lead lies in the part of its band.

use scraper::ElementRef;
use weigh_up::verdict::{Band, Shown, Verdict};

use crate::dom::{find, is, text, within};
use crate::leads::stages;
use crate::stage::Stage;

/// The length of a line, in tenths of a per cent.
fn length(line: ElementRef<'_>) -> i64 {
    let width = line.attr("width").expect("it has a length");
    let tenths = width.trim_end_matches('%').replace('.', "");
    tenths.parse().expect("it is a number")
}

fn verdict(stage: &Stage) -> Verdict {
    Verdict::new(&stage.comparison, &stage.link.answers)
}

#[test]
fn the_beam_of_two_tilts_to_the_one_that_leads() {
    let mut tilts = Vec::new();
    for (state, stage) in stages() {
        let page = stage.show();
        let verdict = verdict(&stage);
        let beams = find(&page, ".beam");
        assert_eq!(
            beams.len(),
            usize::from(verdict.ranking.len() == 2),
            "{state}"
        );
        let Some(beam) = beams.first() else { continue };
        let tilt: i64 = beam
            .attr("data-tilt")
            .unwrap_or_default()
            .parse()
            .expect("degrees");
        let toward = verdict
            .leader
            .map(|leader| if usize::from(leader) == 0 { -1 } else { 1 });
        assert_eq!(tilt.signum(), toward.unwrap_or_default(), "{state}");
        assert!(tilt.abs() <= 8, "{state}: {tilt}");
        if let Some(lead) = verdict.lead {
            let fifths = verdict.scale.hundredths(lead) / 20;
            assert_eq!(tilt.abs(), (fifths + 1).min(8), "{state}");
        }
        tilts.push(tilt.abs());
    }
    tilts.sort_unstable();
    tilts.dedup();
    assert!(tilts.len() > 2, "the beam stands at {tilts:?} alone");
}

#[test]
fn each_of_many_has_a_dot_at_its_score() {
    let mut seen = 0;
    for (state, stage) in stages() {
        let verdict = verdict(&stage);
        if verdict.ranking.len() == 2 {
            continue;
        }
        seen += 1;
        let page = stage.show();
        let mut dots: Vec<i64> = find(&page, ".axis hr").into_iter().map(length).collect();
        let answers = &stage.link.answers;
        let shown = Shown::new(&stage.comparison, answers, &verdict).alternatives;
        let left = verdict.ranking.iter().filter(|its| !its.is_excluded());
        let left = left.filter(|its| shown.contains(&its.alternative));
        let mut scores: Vec<i64> = left.filter_map(|its| its.score).collect();
        dots.sort_unstable();
        scores.sort_unstable();
        assert_eq!(dots, scores, "{state}");
    }
    assert!(seen > 1, "there are no states of many");
}

#[test]
fn the_lead_lies_in_the_part_of_its_band() {
    let mut bands = Vec::new();
    for (state, stage) in stages() {
        let page = stage.show();
        let verdict = verdict(&stage);
        let strip = find(&page, ".strip")[0];
        let parts = within(strip, ".bands hr:not(.lead)");
        if parts.is_empty() {
            let is_certain = verdict.challenger.is_none() || verdict.doubt == 0;
            assert!(verdict.band == Band::None || is_certain, "{state}");
            continue;
        }
        assert_eq!(
            parts.iter().copied().map(length).sum::<i64>(),
            1_000,
            "{state}"
        );
        let lead = length(within(strip, ".lead")[0]);
        let mut end = 0;
        let around = parts.iter().filter(|part| {
            let from = end;
            end += length(**part);
            (from..=end).contains(&lead)
        });
        let band = match verdict.band {
            Band::Tie | Band::Close => ".close",
            Band::Leans => ".leans",
            _ => ".clear",
        };
        let around: Vec<_> = around.collect();
        assert!(
            around.iter().any(|part| is(**part, band)),
            "{state}: {lead}"
        );
        bands.push(band);
        let names = within(strip, ".zones span");
        assert_eq!(names.len(), parts.len(), "{state}");
        assert!(
            names.into_iter().any(|name| !text(name).is_empty()),
            "{state}"
        );
    }
    bands.sort_unstable();
    bands.dedup();
    assert_eq!(bands, [".clear", ".close", ".leans"]);
}
