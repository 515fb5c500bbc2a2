//! What the benchmarks count with, and how they print it.

mod instructions;
mod ratio;

pub use instructions::Counter;
pub use ratio::ratio;
