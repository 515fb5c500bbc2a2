//! Forms that compile and run only where the framework is there.

#![expect(dead_code, reason = "what a form declares need not happen")]

mod examples;
mod manual_implementations;
mod responses;
