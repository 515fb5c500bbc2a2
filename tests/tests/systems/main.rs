//! Five real APIs are what their fixtures document.

mod all_systems;
mod casare_rpa;
mod databricks_orchestrator;
mod llm_copilot;
mod testtrack_pro;
mod toolboxai;
