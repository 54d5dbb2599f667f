//! Answers: everything that a reader can set, and the only function that changes it.

mod dial;
mod given;

use typed_index_collections::{TiSlice, TiVec, ti_vec};

use crate::comparison::{
    AlternativeId, Comparison, Criterion, CriterionId, Points, ProjectTypeId, ViewId,
};
pub use dial::Dial;
pub use given::{Given, usual_weight};

/// A reader's answers. Their lists are as long as those of the comparison that they belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    weights: TiVec<CriterionId, Points>,
    fit: Points,
    team: Points,
    projects: TiVec<ProjectTypeId, Choice>,
    experience: TiVec<AlternativeId, Option<Points>>,
    /// In the order of their cells, each cell at most once.
    own_scores: Vec<(Cell, Points)>,
    view: ViewId,
    views: usize,
}

/// Something that carries a weight: a criterion of the comparison, or one of the two that stand
/// for the reader's own situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// A criterion of the comparison.
    Criterion(CriterionId),
    /// The project fit: how well an alternative suits the chosen project types.
    Fit,
    /// The team's experience with an alternative.
    Team,
}

/// A reader's choice about a project type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Not chosen.
    #[default]
    No,
    /// Chosen.
    Yes,
    /// Chosen, and an alternative that does not suit it is out.
    Must,
}

/// The place of an alternative's score on a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The alternative.
    pub alternative: AlternativeId,
    /// The criterion.
    pub criterion: CriterionId,
}

/// A change that a reader makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Says how much a factor matters.
    SetWeight(Factor, Points),
    /// Chooses a project type, or makes it a deal-breaker, or neither.
    SetProject(ProjectTypeId, Choice),
    /// Says how well the team knows an alternative, or takes back what was said.
    SetExperience(AlternativeId, Option<Points>),
    /// Disagrees with a score.
    SetScore(Cell, Points),
    /// Goes back to the authored score.
    ClearScore(Cell),
    /// Switches to another set of scores.
    SetView(ViewId),
    /// Takes over other answers whole: a preset, a link, the neutral start, or an undone step.
    Load(Answers),
}

impl Answers {
    /// The neutral start: all weights equal but those of optional criteria, which have none, and
    /// nothing chosen.
    pub fn neutral(comparison: &Comparison) -> Self {
        let criteria = comparison.criteria.iter();
        Self {
            weights: criteria.map(Criterion::default_weight).collect(),
            fit: Points::MIDDLE,
            team: Points::MIDDLE,
            projects: ti_vec![Choice::No; comparison.project_types.len()],
            experience: ti_vec![None; comparison.alternatives.len()],
            own_scores: Vec::new(),
            view: ViewId::FIRST,
            views: comparison.views.len(),
        }
    }

    /// The weight of a factor; 0 for a criterion that does not exist.
    pub fn weight(&self, factor: Factor) -> Points {
        match factor {
            Factor::Criterion(criterion) => {
                self.weights.get(criterion).copied().unwrap_or_default()
            }
            Factor::Fit => self.fit,
            Factor::Team => self.team,
        }
    }

    /// The choice about a project type.
    pub fn project(&self, project_type: ProjectTypeId) -> Choice {
        self.projects.get(project_type).copied().unwrap_or_default()
    }

    /// The chosen project types, deal-breakers included, in the comparison's order.
    pub fn chosen(&self) -> impl Iterator<Item = ProjectTypeId> + '_ {
        self.projects_where(|choice| choice != Choice::No)
    }

    /// The project types that are deal-breakers, in the comparison's order.
    pub fn musts(&self) -> impl Iterator<Item = ProjectTypeId> + '_ {
        self.projects_where(|choice| choice == Choice::Must)
    }

    fn projects_where(
        &self,
        wanted: fn(Choice) -> bool,
    ) -> impl Iterator<Item = ProjectTypeId> + '_ {
        let projects = self.projects.iter().enumerate();
        projects.filter_map(move |(position, choice)| {
            wanted(*choice).then_some(ProjectTypeId(position))
        })
    }

    /// The team's experience with an alternative; `None` where nothing is said of it, which counts
    /// as none.
    pub fn experience(&self, alternative: AlternativeId) -> Option<Points> {
        self.experience.get(alternative).copied().flatten()
    }

    /// The reader's own score, where they disagree.
    pub fn own_score(&self, cell: Cell) -> Option<Points> {
        let place = self.place_of(cell).ok()?;
        self.own_scores.get(place).map(|(_, score)| *score)
    }

    /// All scores that the reader has set.
    pub fn own_scores(&self) -> impl Iterator<Item = (Cell, Points)> + '_ {
        self.own_scores.iter().copied()
    }

    /// The set of scores that is used.
    pub fn view(&self) -> ViewId {
        self.view
    }

    /// Finds the place of a cell's own score, or in `Err` the one where it belongs.
    fn place_of(&self, cell: Cell) -> Result<usize, usize> {
        let order = |(known, _): &(Cell, Points)| known.cmp(&cell);
        self.own_scores.binary_search_by(order)
    }

    /// Makes a change. What does not exist in the comparison stays as it is.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::SetWeight(Factor::Criterion(criterion), weight) => {
                set(&mut self.weights, criterion, weight);
            }
            Action::SetWeight(Factor::Fit, weight) => self.fit = weight,
            Action::SetWeight(Factor::Team, weight) => self.team = weight,
            Action::SetProject(project_type, choice) => {
                set(&mut self.projects, project_type, choice);
            }
            Action::SetExperience(alternative, experience) => {
                set(&mut self.experience, alternative, experience);
            }
            Action::SetScore(cell, score) => {
                let exists = self.experience.get(cell.alternative).is_some()
                    && self.weights.get(cell.criterion).is_some();
                match self.place_of(cell) {
                    Ok(place) => {
                        if let Some((_, own)) = self.own_scores.get_mut(place) {
                            *own = score;
                        }
                    }
                    Err(place) if exists => self.own_scores.insert(place, (cell, score)),
                    Err(_) => {}
                }
            }
            Action::ClearScore(cell) => {
                if let Ok(place) = self.place_of(cell) {
                    self.own_scores.remove(place);
                }
            }
            Action::SetView(view) if usize::from(view) < self.views => self.view = view,
            Action::SetView(_) => {}
            Action::Load(answers) => *self = answers,
        }
    }
}

fn set<K, T>(list: &mut TiSlice<K, T>, position: K, value: T)
where
    usize: From<K>,
{
    if let Some(place) = list.get_mut(position) {
        *place = value;
    }
}
