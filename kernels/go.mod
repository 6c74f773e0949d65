module crosscheck/kernels

go 1.27
