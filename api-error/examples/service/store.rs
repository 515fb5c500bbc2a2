//! Sessions in an embedded database.

use std::path::Path;

use redb::{Database, ReadableTable, TableDefinition};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const SESSIONS: TableDefinition<u128, &str> = TableDefinition::new("sessions");

/// A session of a user.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Session {
    pub id: Uuid,
    pub name: String,
    pub timeout_minutes: u32,
}

/// The database failed: rarely, and with a large error, hence the box.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct StoreError(Box<redb::Error>);

impl<E: Into<redb::Error>> From<E> for StoreError {
    fn from(error: E) -> Self {
        Self(Box::new(error.into()))
    }
}

/// The sessions that were created.
pub struct Store {
    database: Database,
}

impl Store {
    /// Opens the file, or makes it.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let database = Database::create(path)?;
        let transaction = database.begin_write()?;
        transaction.open_table(SESSIONS)?;
        transaction.commit()?;
        Ok(Self { database })
    }

    pub fn insert(&self, session: &Session) -> Result<(), StoreError> {
        let json = serde_json::to_string(session).map_err(|error| redb::Error::Corrupted(error.to_string()))?;
        let transaction = self.database.begin_write()?;
        transaction.open_table(SESSIONS)?.insert(session.id.as_u128(), json.as_str())?;
        transaction.commit()?;
        Ok(())
    }

    pub fn get(&self, id: Uuid) -> Result<Option<Session>, StoreError> {
        let table = self.database.begin_read()?.open_table(SESSIONS)?;
        table.get(id.as_u128())?.map(|json| parse(json.value())).transpose()
    }

    pub fn all(&self) -> Result<Vec<Session>, StoreError> {
        let table = self.database.begin_read()?.open_table(SESSIONS)?;
        table.iter()?.map(|entry| parse(entry?.1.value())).collect()
    }
}

fn parse(json: &str) -> Result<Session, StoreError> {
    Ok(serde_json::from_str(json).map_err(|error| redb::Error::Corrupted(error.to_string()))?)
}
