module crosscheck/engines/go

go 1.27

require crosscheck/kernels v0.0.0

replace crosscheck/kernels => ../../kernels
