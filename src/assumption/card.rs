//! Cards: one per assumption of the model page.

/// An assumption of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Card {
    /// Length of task that AI does with 50 % reliability at month 0.
    HorizonHours,
}

impl Card {
    /// Position in the list of cards.
    pub fn index(self) -> usize {
        self as usize
    }
}
