use api_error::ApiError;

/// The file is not accepted.
#[derive(Debug, ApiError)]
#[api(decode, category = "File Upload Errors", status = 400, rename_all_fields = "camelCase")]
pub enum FileUploadError {
    /// The file has more bytes than the service takes.
    #[api(code = "FILE_001", status = 413, title = "File Too Large", message = "File size exceeds maximum allowed")]
    FileTooLarge {
        /// The bytes that it has.
        file_size: u64,
        /// The bytes that it may have.
        max_size: u64,
        /// The same in megabytes.
        #[api(rename = "maxSizeMB")]
        max_size_mb: u64,
    },

    /// The service does not take files of this media type.
    #[api(code = "FILE_002", title = "Invalid File Type", message = "File type not allowed")]
    InvalidFileType {
        /// The type that was sent.
        file_type: String,
        /// The types that can be sent.
        allowed_types: Vec<String>,
    },

    /// The scan found something. What it was is not told.
    #[api(code = "FILE_003", title = "Malicious File Detected", message = "File failed security scan")]
    MaliciousFileDetected,
}
