//! One module per API: its errors, joined in one catalog, and its envelope.

pub mod casare_rpa;
pub mod databricks_orchestrator;
pub mod llm_copilot;
pub mod testtrack_pro;
pub mod toolboxai;
