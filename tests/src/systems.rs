//! One module per API: its errors, joined in one catalog, and its envelope.

pub mod llm_copilot;
