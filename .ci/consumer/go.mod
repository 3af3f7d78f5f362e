module example.org/consumer

go 1.26.0

require (
	github.com/every-child-matters/ecm v0.0.0
	github.com/google/go-cmp v0.7.0
)

require (
	github.com/bmatcuk/doublestar/v4 v4.10.4 // indirect
	gopkg.in/yaml.v3 v3.0.1 // indirect
)

replace github.com/every-child-matters/ecm => ../..
