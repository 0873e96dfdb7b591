//! How charts look and write numbers: typeface, colours, separators, dates.
//!
//! A theme is part of the [`Scope`](super::Scope) of a chart, so a chart stays a function of results and scope. Colours
//! and widths of letters are asked for in every corner of a picture; so that no corner has to hand the theme on, it is in
//! force on this thread while one chart is drawn ([`Theme::apply`]), and what was before comes back after it. Nothing
//! outlives the drawing but the typeface, which the finished chart holds for its PNG, PDF and outlines.
//!
//! Without a theme the built-in one is in force. [`read`] makes a theme from its file, or says everything that is wrong.

mod apart;
mod contrast;
mod fields;
mod read;

use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

use super::palette::{Colour, Palette};
use super::typeface::Typeface;
use crate::language::Notation;

#[cfg(test)]
pub(super) use contrast::contrast;
pub(super) use contrast::linear;
pub use read::{FontFile, read};

/// The look of charts and of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    pub(super) typeface: Arc<Typeface>,
    pub(super) palette: Palette,
    notation: Notation,
    warnings: Vec<String>,
}

impl Theme {
    /// The theme of charts for which none is chosen.
    pub fn built_in() -> Arc<Self> {
        static BUILT_IN: OnceLock<Arc<Theme>> = OnceLock::new();
        Arc::clone(BUILT_IN.get_or_init(|| {
            let (typeface, palette) = (Typeface::built_in(), Palette::BUILT_IN);
            Arc::new(Self { typeface, palette, notation: Notation::ENGLISH, warnings: Vec::new() })
        }))
    }

    /// Does a piece of work with this theme in force on this thread.
    pub fn apply<T>(self: &Arc<Self>, work: impl FnOnce() -> T) -> T {
        let before = Before(IN_FORCE.replace(Some(Arc::clone(self))));
        let done = self.notation.apply(work);
        drop(before);
        done
    }

    /// Its typeface.
    pub fn typeface(&self) -> Arc<Typeface> {
        Arc::clone(&self.typeface)
    }

    /// The colour of the lines and dots of the scenario at a position; 0 is the base.
    pub fn mark(&self, position: usize) -> Colour {
        self.palette.scenario(position).mark
    }

    /// The colour behind everything.
    pub fn paper(&self) -> Colour {
        self.palette.paper
    }

    /// Colours of scenarios that some readers mix up, each pair with its place in the file and with what helps.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// How numbers and months are written.
    pub fn notation(&self) -> &Notation {
        &self.notation
    }
}

thread_local! {
    static IN_FORCE: RefCell<Option<Arc<Theme>>> = const { RefCell::new(None) };
}

/// The theme that comes back into force when this is dropped, even by a panic.
struct Before(Option<Arc<Theme>>);

impl Drop for Before {
    fn drop(&mut self) {
        IN_FORCE.set(self.0.take());
    }
}

/// The theme in force on this thread.
pub(super) fn in_force() -> Arc<Theme> {
    IN_FORCE.with_borrow(Clone::clone).unwrap_or_else(Theme::built_in)
}

#[cfg(test)]
mod tests;
