package plan

// Code types that the framework itself publishes.
type (
	Partner             string
	InspectionFramework string
	Horizon             string
	Standing            string
)
