//! Sessions in a folder, each in a file of JSON.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A session of a user.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Session {
    pub id: Uuid,
    pub name: String,
    pub timeout_minutes: u32,
}

/// What clients never see.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the file of a session cannot be used")]
    File(#[from] io::Error),

    #[error("session {id} is malformed")]
    Malformed { id: Uuid, source: serde_json::Error },
}

/// The sessions that were created.
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// Uses the folder, and creates it if it is missing.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_owned() })
    }

    pub fn insert(&self, session: &Session) -> Result<(), StoreError> {
        let json = serde_json::to_string(session).map_err(malformed(session.id))?;
        Ok(fs::write(self.folder.join(session.id.to_string()), json)?)
    }

    pub fn get(&self, id: Uuid) -> Result<Option<Session>, StoreError> {
        match fs::read(self.folder.join(id.to_string())) {
            Ok(json) => serde_json::from_slice(&json).map(Some).map_err(malformed(id)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub fn all(&self) -> Result<Vec<Session>, StoreError> {
        let mut sessions = Vec::new();
        for file in fs::read_dir(&self.folder)? {
            let name = file?.file_name();
            if let Some(id) = name.to_str().and_then(|name| name.parse().ok()) {
                sessions.extend(self.get(id)?);
            }
        }
        Ok(sessions)
    }
}

fn malformed(id: Uuid) -> impl FnOnce(serde_json::Error) -> StoreError {
    move |source| StoreError::Malformed { id, source }
}
