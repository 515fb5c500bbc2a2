//! One module per API: its errors, joined in one catalog, and its envelope.

pub mod casare_rpa;
pub mod databricks_orchestrator;
pub mod llm_copilot;
pub mod testtrack_pro;
pub mod toolboxai;

use crate::conformance::System;

/// All of them.
pub static ALL: [&System; 5] = [
    &llm_copilot::SYSTEM,
    &databricks_orchestrator::SYSTEM,
    &toolboxai::SYSTEM,
    &testtrack_pro::SYSTEM,
    &casare_rpa::SYSTEM,
];
