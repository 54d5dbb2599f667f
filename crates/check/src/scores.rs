//! Scores and fits: numbers that a view gives to alternatives, and the claims they rest on.

use std::ops::RangeInclusive;

use typed_index_collections::{TiVec, ti_vec};
use weigh_up_model::comparison::{
    AlternativeId, Criterion, Estimate, Figures, Fits, ProjectType, Score, Tenths, ViewId,
};

use super::schema::{ALTERNATIVES, ANY, Schema, VIEWS};
use super::table::Table;

/// At most one score for every view and alternative.
const SCORES: RangeInclusive<usize> = 0..=*VIEWS.end() * *ALTERNATIVES.end();

impl Schema<'_> {
    pub(super) fn criterion(self, table: &mut Table<'_>) -> Criterion {
        let id = table.text("id");
        let name = table.text("name");
        Criterion {
            id,
            short: table.optional_text("short").unwrap_or_else(|| name.clone()),
            name,
            group: table.optional_text("group"),
            optional: table.optional("optional").unwrap_or_default(),
            worst: table.text_or("worst", "the worst that is plausible"),
            middle: table.text_or("middle", "halfway"),
            best: table.text_or("best", "the best that is plausible"),
            scores: self.scores(table),
            figures: table.parts("figures", ANY, |table| self.figures(table)),
        }
    }

    fn figures(self, table: &mut Table<'_>) -> Figures {
        let view = table.reference("view", &self.ids.views);
        let mut figures = Figures {
            view: view.unwrap_or(ViewId::FIRST),
            name: table.text("name"),
            reference: table.optional_text("reference").unwrap_or_default(),
            by_alternative: ti_vec![
                "".into();
                self.ids.alternatives.parts.len().min(*ALTERNATIVES.end())
            ],
        };
        for (alternative, figure) in table.texts_by_id("values", &self.ids.alternatives) {
            if let Some(place) = figures.by_alternative.get_mut(alternative) {
                *place = figure;
            }
        }
        figures
    }

    fn scores(self, table: &mut Table<'_>) -> TiVec<ViewId, TiVec<AlternativeId, Option<Score>>> {
        let alternatives =
            ti_vec![None; self.ids.alternatives.parts.len().min(*ALTERNATIVES.end())];
        let mut scores = ti_vec![alternatives; self.ids.views.parts.len().min(*VIEWS.end())];
        table.parts("scores", SCORES, |table| {
            let view = table.reference("view", &self.ids.views);
            let alternative = table.reference("alternative", &self.ids.alternatives);
            if table.is_gap("value") {
                // The score is missing. The reasons given for that are for the file alone.
                for key in ["uncertainty", "measured", "text"] {
                    table.has(key);
                }
                table.references("claims", ANY, &self.ids.claims);
                return;
            }
            let score = Score {
                estimate: estimate(table, "score"),
                measured: table.optional_text("measured").unwrap_or_default(),
                text: table.text_or("text", ""),
                claims: self.claims(table),
            };
            let by_alternative = view.and_then(|view| scores.get_mut(view));
            let place = by_alternative
                .zip(alternative)
                .and_then(|(by_alternative, alternative)| by_alternative.get_mut(alternative));
            if place.is_some_and(|place| place.replace(score).is_some()) {
                let (alternative, view) = (table.quoted("alternative"), table.quoted("view"));
                let message = format_args!("{alternative} has a score in the view {view} already");
                table.note("alternative", message);
            }
        });
        scores
    }

    pub(super) fn project_type(self, table: &mut Table<'_>) -> ProjectType {
        let name = table.text("name");
        ProjectType {
            id: table.text("id"),
            short: table.optional_text("short").unwrap_or_else(|| name.clone()),
            name,
            common: table.optional("common").unwrap_or_default(),
            note: table.text("note"),
            fits: self.fits(table),
        }
    }

    fn fits(self, table: &mut Table<'_>) -> TiVec<ViewId, Fits> {
        let none = Fits {
            by_alternative: ti_vec![None; self.ids.alternatives.parts.len().min(*ALTERNATIVES.end())],
            claims: Vec::new(),
        };
        let mut by_view = ti_vec![None; self.ids.views.parts.len().min(*VIEWS.end())];
        table.parts("fits", VIEWS, |table| {
            let view = table.reference("view", &self.ids.views);
            let uncertainty = uncertainty(table);
            let mut fits = none.clone();
            for (alternative, value) in table.tenths_by_id("values", "fit", &self.ids.alternatives)
            {
                if let Some(place) = fits.by_alternative.get_mut(alternative) {
                    *place = Some(Estimate { value, uncertainty });
                }
            }
            fits.claims = self.claims(table);
            let place = view.and_then(|view| by_view.get_mut(view));
            if place.is_some_and(|place| place.replace(fits).is_some()) {
                let view = table.quoted("view");
                table.note(
                    "view",
                    format_args!("there are fits in the view {view} already"),
                );
            }
        });
        by_view
            .into_iter()
            .map(|fits| fits.unwrap_or_else(|| none.clone()))
            .collect()
    }
}

/// A number on the anchored scale, called `what` in a problem.
pub(super) fn estimate(table: &mut Table<'_>, what: &str) -> Estimate {
    Estimate {
        value: table.tenths("value", what),
        uncertainty: uncertainty(table),
    }
}

pub(super) fn uncertainty(table: &mut Table<'_>) -> Tenths {
    let given = table.optional_tenths("uncertainty");
    given.unwrap_or_else(|| Tenths::clamped(10))
}
