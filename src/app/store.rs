//! The store: the one place of a reader's answers, of the link around them, and of what follows
//! from both. The app and the border to JavaScript share it, so that each sees at once what the
//! other has set. Yew would not do: it hands the app its messages later, and lends it to nobody
//! while it works.
//!
//! **Invariant:** nothing is borrowed from here, so that whoever holds something may be called
//! back.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use super::settled::Settled;
use crate::answers::Answers;
use crate::comparison::{Comparison, Date};
use crate::language::Language;
use crate::notation::Link;

/// What stands, and what it is about.
pub struct Store {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The language.
    pub language: Language,
    /// The day on which the widget is seen.
    pub today: Date,
    settled: RefCell<Rc<Settled>>,
    /// The number of links from outside that the app has not shown yet.
    coming: Cell<u32>,
}

impl fmt::Debug for Store {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Store")
    }
}

impl Store {
    /// The store of a widget that a link opens.
    pub fn new(comparison: Rc<Comparison>, language: Language, today: Date, link: Link) -> Self {
        let settled = Settled::new(&comparison, link, &language, today);
        Self {
            comparison,
            language,
            today,
            settled: RefCell::new(Rc::new(settled)),
            coming: Cell::new(0),
        }
    }

    /// What stands now.
    pub fn settled(&self) -> Rc<Settled> {
        self.settled.borrow().clone()
    }

    /// The same with the shares counted, which may take a moment the first time.
    pub fn whole(&self) -> Rc<Settled> {
        while !self.count(u8::MAX) {}
        self.settled()
    }

    /// Takes over what the reader has answered.
    pub fn answer(&self, answers: Answers) {
        let link = self.settled().link.clone();
        self.settle(Link { answers, ..link });
    }

    /// Takes over a link that somebody else than the reader has brought; until the app shows it, it
    /// overtakes what the reader does. Returns `true` if it says something else than what stands.
    pub fn load(&self, link: Link) -> bool {
        self.coming.set(self.coming.get() + 1);
        let before = self.settled();
        let changed = before.link != link;
        if link.answers == before.link.answers {
            self.change_link(|standing| *standing = link);
        } else {
            self.settle(link);
        }
        changed
    }

    /// Notes that the app shows a link that was loaded.
    pub fn show(&self) {
        self.coming.set(self.coming.get().saturating_sub(1));
    }

    /// Returns `true` while a link that was loaded is not shown yet.
    pub fn is_overtaken(&self) -> bool {
        self.coming.get() > 0
    }

    /// Changes the link around the answers.
    pub fn change_link(&self, change: impl FnOnce(&mut Link)) {
        change(&mut Rc::make_mut(&mut self.settled.borrow_mut()).link);
    }

    /// Has the verdict explained where it could not be before.
    pub fn explain(&self) {
        let settled = self.settled();
        if settled.explained().is_none() {
            self.settle(settled.link.clone());
        }
    }

    /// Counts the shares for some slices. Returns `true` where there is nothing more to count.
    pub fn count(&self, slices: u8) -> bool {
        let mut settled = self.settled.borrow_mut();
        !settled.is_counting()
            || Rc::make_mut(&mut settled).count(&self.comparison, &self.language, slices)
    }

    fn settle(&self, link: Link) {
        let settled = Settled::new(&self.comparison, link, &self.language, self.today);
        self.settled.replace(Rc::new(settled));
    }
}
