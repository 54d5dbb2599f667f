//! The schema: which keys each part of a comparison has, and what their values may be.

use std::ops::RangeInclusive;

use weigh_up_model::comparison::{About, Alternative, Case, Comparison, Point, Preset, Text, View};

use super::evidence::{refuse_unsafe, source};
use super::ids::Ids;
use super::node::Node;
use super::schema::{ALTERNATIVES, ANY, NO_DATE, SOME, Schema, VIEWS, day, revision};
use super::scores::estimate;
use super::table::Table;
use crate::problems::Problems;

pub(super) const CRITERIA: RangeInclusive<usize> = 1..=40;
/// The introduction of a comparison that has none of its own.
const LEDE: &str =
    "Say what matters to you. You get a verdict at once, its reasons, and what would change it.";
/// The rule of a view that tells none.
const RULE: &str = "0 is the worst that is plausible, 10 the best. Values in a unit are given points by two values, the one that is worth 0 and the one that is worth 10.";
const PROJECT_TYPES: RangeInclusive<usize> = 0..=200;
const PRESETS: RangeInclusive<usize> = 0..=50;
/// The check goes back from the present scores to each of them, so that their number costs time.
const REVISIONS: RangeInclusive<usize> = 0..=200;

/// Reads a whole comparison. `None`, or a value in place of one that could not be read, always
/// comes with a problem.
pub(super) fn comparison(root: &Node, ids: &Ids, problems: &Problems) -> Option<Comparison> {
    let schema = Schema { ids };
    Table::read("comparison", root, problems, |table| {
        schema.comparison(table)
    })?
}

impl Schema<'_> {
    fn comparison(self, table: &mut Table<'_>) -> Option<Comparison> {
        // For editors alone.
        table.optional::<Text>("$schema");
        let id = table.text("id");
        let title = table.text("title");
        let subject = table.text_or("subject", "Comparison");
        let lede = table.text_or("lede", LEDE);
        let revision = revision(table);
        let about = table.part("about", about);
        Some(Comparison {
            id,
            title,
            subject,
            lede,
            revision,
            views: table.parts("view", VIEWS, view).into(),
            alternatives: table
                .parts("alternative", ALTERNATIVES, |table| self.alternative(table))
                .into(),
            criteria: table
                .parts("criterion", CRITERIA, |table| self.criterion(table))
                .into(),
            project_types: table
                .parts("project-type", PROJECT_TYPES, |table| {
                    self.project_type(table)
                })
                .into(),
            presets: table.parts("preset", PRESETS, preset).into(),
            claims: table.parts("claim", SOME, |table| self.claim(table)).into(),
            sources: table.parts("source", ANY, source).into(),
            revisions: table.parts("history", REVISIONS, |table| self.revision(table)),
            about: about?,
        })
    }

    fn alternative(self, table: &mut Table<'_>) -> Alternative {
        Alternative {
            id: table.text("id"),
            name: table.text("name"),
            kind: table.text_or("kind", ""),
            introduction: table.text_or("introduction", ""),
            pros: table.parts("pros", ANY, |table| self.point(table)),
            cons: table.parts("cons", ANY, |table| self.point(table)),
            cases: table.parts("cases", ANY, |table| self.case(table)),
            claims: if table.has("claims") {
                self.claims(table)
            } else {
                Vec::new()
            },
        }
    }

    fn point(self, table: &mut Table<'_>) -> Point {
        Point {
            text: table.text("text"),
            claims: self.claims(table),
        }
    }

    fn case(self, table: &mut Table<'_>) -> Case {
        Case {
            user: table.text("user"),
            says: table.text("says"),
            today: table.text("today"),
            claims: self.claims(table),
        }
    }
}

fn about(table: &mut Table<'_>) -> About {
    let about = About {
        scored_by: table.text("scored-by"),
        basis: table.text_or("basis", "The sources beside each score"),
        interests: table.text_or("interests", "Not stated"),
        licence: table.text_or("licence", "Not stated"),
        report: table.text_or("report", ""),
    };
    refuse_unsafe(&about.report, &["https://", "mailto:"], "report", table);
    about
}

fn view(table: &mut Table<'_>) -> View {
    let id = table.text("id");
    let name = table.optional_text("name");
    let name_in_sentence = table.optional_text("name-in-sentence");
    let as_of = table.required("as-of").unwrap_or(NO_DATE);
    let day = day(as_of);
    View {
        id,
        name_in_sentence: name_in_sentence.unwrap_or_else(|| format!("the scores of {day}").into()),
        name: name.unwrap_or_else(|| day.into()),
        as_of,
        rule: table.text_or("rule", RULE),
        not_listed: table.optional_part("not-listed", |table| estimate(table, "fit")),
    }
}

fn preset(table: &mut Table<'_>) -> Preset {
    Preset {
        id: table.text("id"),
        name: table.text("name"),
        note: table.text("note"),
        // Nothing set is an answer too.
        answers: table.required("answers").unwrap_or_default(),
    }
}
