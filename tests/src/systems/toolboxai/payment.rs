use api_error::ApiError;

/// Somebody must pay first.
#[derive(Debug, ApiError)]
#[api(decode, category = "Payment Errors", status = 402)]
pub enum PaymentError {
    /// The plan does not include it.
    #[api(message = "Payment required to access this feature")]
    PaymentRequired {
        /// The feature.
        feature: String,
        /// The smallest plan that includes it.
        required_plan: String,
        /// Where to get that plan.
        upgrade_url: String,
    },

    /// The payment was refused.
    #[api(message = "Payment processing error")]
    StripeError {
        /// What Stripe answered.
        stripe_code: String,
        /// What the bank answered.
        decline_code: String,
        /// What the caller can do.
        suggestion: String,
    },
}
