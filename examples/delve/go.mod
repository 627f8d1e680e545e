module example.com/delve

go 1.22
