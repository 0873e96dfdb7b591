//! One source, three instruction sets: loops over lanes, compiled for the machine at hand.
//!
//! A *lane* is one replication; a slice of lanes is worked through with vector instructions. The
//! portable build carries each lane loop for AVX-512, AVX2 and the baseline of its target (SSE2 on
//! x86-64, NEON on aarch64), and picks one set at run time. All give the same bits, because every
//! lane does the same IEEE 754 operations in the same order and nothing is fused.

use std::fmt;
use std::sync::atomic::{AtomicU8, Ordering};

/// The instructions that lane loops run on. Only speed depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstructionSet {
    /// x86-64 with AVX-512 (F, BW, CD, DQ, VL): 8 doubles at a time.
    Avx512,
    /// x86-64 with AVX2: 4 doubles at a time.
    Avx2,
    /// What every machine of the target has.
    Baseline,
}

impl InstructionSet {
    /// All sets, the fastest first.
    pub const ALL: [Self; 3] = [Self::Avx512, Self::Avx2, Self::Baseline];

    /// Whether this machine has these instructions.
    pub fn is_available(self) -> bool {
        match self {
            #[cfg(target_arch = "x86_64")]
            Self::Avx512 => {
                is_x86_feature_detected!("avx512f")
                    && is_x86_feature_detected!("avx512bw")
                    && is_x86_feature_detected!("avx512cd")
                    && is_x86_feature_detected!("avx512dq")
                    && is_x86_feature_detected!("avx512vl")
            }
            #[cfg(target_arch = "x86_64")]
            Self::Avx2 => is_x86_feature_detected!("avx2"),
            #[cfg(not(target_arch = "x86_64"))]
            Self::Avx512 | Self::Avx2 => false,
            Self::Baseline => true,
        }
    }
}

/// The names by which a user chooses: `avx512`, `avx2`, `baseline`.
impl fmt::Display for InstructionSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Avx512 => "avx512",
            Self::Avx2 => "avx2",
            Self::Baseline => "baseline",
        })
    }
}

/// A set of instructions that this machine does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MissingInstructionSet(pub InstructionSet);

impl fmt::Display for MissingInstructionSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this machine has no {}", self.0)
    }
}

impl std::error::Error for MissingInstructionSet {}

/// Position in [`InstructionSet::ALL`] plus one; 0 until the first use.
static CHOSEN: AtomicU8 = AtomicU8::new(0);

/// The instruction set in use: the fastest that the machine has, unless one was set.
#[inline]
pub fn instruction_set() -> InstructionSet {
    match CHOSEN.load(Ordering::Relaxed) {
        1 => InstructionSet::Avx512,
        2 => InstructionSet::Avx2,
        3 => InstructionSet::Baseline,
        _ => choose_fastest(),
    }
}

#[cold]
fn choose_fastest() -> InstructionSet {
    let fastest = InstructionSet::ALL.into_iter().find(|set| set.is_available());
    let fastest = fastest.expect("every machine has its baseline");
    store(fastest);
    fastest
}

fn store(set: InstructionSet) {
    CHOSEN.store(set as u8 + 1, Ordering::Relaxed);
}

/// Uses `set` from now on, in all threads; for tests and benchmarks. Results do not change.
///
/// # Errors
///
/// [`MissingInstructionSet`] if the machine does not have it; then nothing changes.
pub fn set_instruction_set(set: InstructionSet) -> Result<(), MissingInstructionSet> {
    // `dispatch!` relies on this check: a set in use is one that the machine has.
    if !set.is_available() {
        return Err(MissingInstructionSet(set));
    }
    store(set);
    Ok(())
}

/// Runs a check on every instruction set of this machine. Two such checks wait for each other, so that none
/// changes the set under the other.
#[cfg(test)]
pub(crate) fn for_each_instruction_set(mut check: impl FnMut(InstructionSet)) {
    static IN_USE: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _held = IN_USE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    for set in InstructionSet::ALL.into_iter().filter(|set| set.is_available()) {
        set_instruction_set(set).expect("the set is available");
        check(set);
    }
    choose_fastest();
}

/// Compiles a function over lanes for each instruction set, and calls the one in use. See
/// [`maths`](crate::maths#how-to-write-a-lane-loop).
#[macro_export]
#[doc(hidden)]
macro_rules! __workshift_dispatch {
    ($(#[$meta:meta])* $visibility:vis fn $name:ident[$width:ident](
        $($argument:ident: $type:ty),* $(,)?
    ) $body:block) => {
        $(#[$meta])*
        $visibility fn $name($($argument: $type),*) {
            #[allow(clippy::inline_always)]
            #[inline(always)]
            fn kernel<const $width: usize>($($argument: $type),*) $body

            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx512f,avx512bw,avx512cd,avx512dq,avx512vl")]
            fn avx512($($argument: $type),*) {
                kernel::<16>($($argument),*);
            }

            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx2")]
            fn avx2($($argument: $type),*) {
                kernel::<8>($($argument),*);
            }

            match $crate::maths::instruction_set() {
                #[cfg(target_arch = "x86_64")]
                $crate::maths::InstructionSet::Avx512 => {
                    // SAFETY: `instruction_set` returns sets that this machine has.
                    #[allow(unsafe_code, reason = "the instructions were found on this machine")]
                    unsafe { avx512($($argument),*) }
                }
                #[cfg(target_arch = "x86_64")]
                $crate::maths::InstructionSet::Avx2 => {
                    // SAFETY: as above.
                    #[allow(unsafe_code, reason = "the instructions were found on this machine")]
                    unsafe { avx2($($argument),*) }
                }
                _ => kernel::<4>($($argument),*),
            }
        }
    };
    ($(#[$meta:meta])* $visibility:vis fn $name:ident(
        $($argument:ident: $type:ty),* $(,)?
    ) $body:block) => {
        $crate::maths::dispatch! {
            $(#[$meta])* $visibility fn $name[WIDTH]($($argument: $type),*) $body
        }
    };
}

#[doc(inline)]
pub use crate::__workshift_dispatch as dispatch;

/// One equation, for every lane: the rows it writes in brackets, the rows it reads, then numbers that all
/// lanes share. In the body a row's name is its value in one lane, to write or to read.
///
/// ```
/// workshift::maths::each_lane! {
///     /// People on the payroll, in full-time posts of so many hours.
///     fn payroll((payroll), active, on_notice; hours: f64) {
///         *payroll += (active + on_notice) * hours;
///     }
/// }
/// let mut people = [0.0; 3];
/// payroll(&mut people, &[1.0, 2.0, 3.0], &[0.0, 0.0, 1.0], 0.5);
/// assert_eq!(people, [0.5, 1.0, 2.0]);
/// ```
///
/// It becomes a [`dispatch!`] loop of vector instructions, as long as the first row; rows that are shorter
/// are a mistake and panic before anything is written. What the body calls must be `#[inline(always)]`.
#[macro_export]
#[doc(hidden)]
macro_rules! __workshift_each_lane {
    ($(#[$meta:meta])* $visibility:vis fn $name:ident(
        ($first:ident $(, $out:ident)* $(,)?) $(, $in:ident)* $(; $($number:ident: $type:ty),*)?
    ) $body:block) => {
        $crate::maths::dispatch! {
            $(#[$meta])*
            #[allow(clippy::too_many_arguments, reason = "an equation has as many terms as it has")]
            $visibility fn $name(
                $first: &mut [f64] $(, $out: &mut [f64])* $(, $in: &[f64])* $($(, $number: $type)*)?
            ) {
                // Slices of one length, which is known before the loop: nothing in it can panic.
                let lanes = $first.len();
                $(let $out = &mut $out[..lanes];)*
                $(let $in = &$in[..lanes];)*
                #[allow(clippy::needless_range_loop, reason = "a lane is one index into many rows")]
                for lane in 0..lanes {
                    let $first = &mut $first[lane];
                    $(let $out = &mut $out[lane];)*
                    $(let $in = $in[lane];)*
                    $body
                }
            }
        }
    };
}

#[doc(inline)]
pub use crate::__workshift_each_lane as each_lane;

dispatch! {
    /// [`exp`](super::exp) of every lane, in place.
    pub fn exp_lanes(x: &mut [f64]) {
        for x in x {
            *x = super::exp(*x);
        }
    }
}

dispatch! {
    /// [`ln`](super::ln) of every lane, in place.
    pub fn ln_lanes(x: &mut [f64]) {
        for x in x {
            *x = super::ln(*x);
        }
    }
}

dispatch! {
    /// [`normal_cdf`](super::normal_cdf) of every lane, in place.
    pub fn normal_cdf_lanes(x: &mut [f64]) {
        for x in x {
            *x = super::normal_cdf(*x);
        }
    }
}

dispatch! {
    /// [`normal_quantile`](super::normal_quantile) of every lane, in place.
    pub fn normal_quantile_lanes(u: &mut [f64]) {
        for u in u {
            *u = super::normal_quantile(*u);
        }
    }
}
