//! Notes of why something happened, for the story of one replication.
//!
//! A state takes notes only where it is asked to ([`State::notes`] is there), and then of its first
//! lane alone. Notes move nobody and change no number.

use super::state::State;

/// Why something happened in a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Note {
    /// An event asked for people, and took as many as there were.
    Event {
        /// Position of the event in the scenario.
        of: usize,
        /// People asked for; of a reversal, all who might have returned.
        asked: f64,
        /// People taken; of a reversal, who returned.
        taken: f64,
    },
    /// Of the people whom an event picked for a move, so many left at once.
    Refused {
        /// Position of the event.
        of: usize,
        /// People.
        people: f64,
    },
    /// A round because of a surplus.
    SurplusRound {
        /// People above what the firm needs.
        surplus: f64,
        /// Active people before it.
        active: f64,
        /// Share of the surplus that is laid off.
        share: f64,
    },
    /// A round whatever the surplus.
    DiscretionaryRound,
    /// The watching of work is paused until it is started again.
    WatchingPaused,
}

impl State {
    /// Takes a note, where notes are taken.
    pub fn note(&mut self, note: Note) {
        if let Some(notes) = &mut self.notes {
            notes.push(note);
        }
    }
}
